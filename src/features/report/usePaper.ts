import { useCallback, useEffect, useRef } from 'react';
import { usePaperHeader } from '#components/usePaperHeader.ts';
import type { Paper } from '#core/paper/paper.ts';

/**
 * Prepares the paper while the report is shown: the page header, and for the time of printing the document title,
 * which becomes the name of the PDF. Returns what prints.
 */
export function usePaper({ fileTitle, header }: Paper, largePrint: boolean): () => void {
  const screenTitle = useRef<string | null>(null);

  const takePaperTitle = useCallback(() => {
    screenTitle.current ??= document.title;
    document.title = fileTitle;
  }, [fileTitle]);

  usePaperHeader(header.left, header.right);
  useEffect(() => {
    if (!largePrint) return;
    const { style } = document.documentElement;
    style.setProperty('--paper-margin-size', '11pt');
    return () => {
      style.removeProperty('--paper-margin-size');
    };
  }, [largePrint]);

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
