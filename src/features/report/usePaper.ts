import { useCallback, useEffect, useRef } from 'react';
import type { Report } from '#core/report.ts';
import { cssString } from './cssString.ts';
import { pageHeader, paperTitle } from './reportWords.ts';

/**
 * Prepares the paper while the report is shown: the page header, and for the time of printing the document title,
 * which becomes the name of the PDF. Returns what prints.
 */
export function usePaper(report: Report, largePrint: boolean): () => void {
  const screenTitle = useRef<string | null>(null);

  const takePaperTitle = useCallback(() => {
    screenTitle.current ??= document.title;
    document.title = paperTitle(report, new Date().toISOString());
  }, [report]);

  useEffect(() => {
    const { left, right } = pageHeader(report);
    // Custom properties, because page rules cannot be reached otherwise and the policy forbids inline styles.
    const properties = {
      '--paper-left': cssString(left),
      '--paper-right': cssString(right),
      ...(largePrint && { '--paper-margin-size': '11pt' }),
    };
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return () => {
      for (const name of Object.keys(properties)) style.removeProperty(name);
    };
  }, [report, largePrint]);

  useEffect(() => {
    const giveBack = () => {
      if (screenTitle.current !== null) document.title = screenTitle.current;
      screenTitle.current = null;
    };
    window.addEventListener('beforeprint', takePaperTitle);
    window.addEventListener('afterprint', giveBack);
    return () => {
      giveBack();
      window.removeEventListener('beforeprint', takePaperTitle);
      window.removeEventListener('afterprint', giveBack);
    };
  }, [takePaperTitle]);

  return () => {
    // Some browsers read the title before they say that they print.
    takePaperTitle();
    window.print();
  };
}
