import { useEffect } from 'react';
import { cssString } from './cssString.ts';

/** What the page margins say on paper, top left and top right, while the page that asks for it is shown. */
export function usePaperHeader(left: string, right: string): void {
  useEffect(() => {
    // Custom properties, because page rules cannot be reached otherwise and the policy forbids inline styles.
    const { style } = document.documentElement;
    style.setProperty('--paper-left', cssString(left));
    style.setProperty('--paper-right', cssString(right));
    return () => {
      style.removeProperty('--paper-left');
      style.removeProperty('--paper-right');
    };
  }, [left, right]);
}
