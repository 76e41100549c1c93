import { useEffect, useRef, useState } from 'react';
import { useArrival } from '#components/useArrival.ts';

/** Prints when asked to: at once, or when all that belongs on paper `isThere`. Leaving the page calls it off. */
export function usePrinting(isThere: boolean, print: () => void): { start: () => void; isWaiting: boolean } {
  const arrival = useArrival(print, isThere);
  const [isWaiting, setWaiting] = useState(false);
  const asked = useRef<AbortController | null>(null);
  useEffect(() => () => asked.current?.abort(), []);
  const wait = async () => {
    if (asked.current !== null) return;
    asked.current = new AbortController();
    setWaiting(true);
    try {
      const printNow = await arrival(asked.current.signal);
      setWaiting(false);
      printNow();
    } catch {
      // Called off.
    } finally {
      asked.current = null;
    }
  };
  return {
    start: () => {
      if (isThere) print();
      else void wait();
    },
    isWaiting,
  };
}
