import { useCallback, useRef } from 'react';
import { useLeaving } from './useLeaving.ts';

const settleMs = 300;

/**
 * Hands a value to `save` when its changes have settled, and at once when the person leaves. What could not be saved
 * waits for the next change or for the event `save-again`. `save` must not change from render to render. Returns
 * `later` for each change and `now` for a blur; `now` resolves whether it could be saved or not.
 */
export function useSettledSave<Value>(save: (value: Value) => Promise<void>): {
  later: (value: Value) => void;
  now: () => Promise<void>;
} {
  const waiting = useRef<{ value: Value } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const now = useCallback(async () => {
    clearTimeout(timer.current);
    const sent = waiting.current;
    if (sent === null) return;
    waiting.current = null;
    try {
      await save(sent.value);
    } catch {
      // The header and the page say so. What was typed meanwhile is newer.
      waiting.current ??= sent;
    }
  }, [save]);

  const later = useCallback(
    (value: Value) => {
      waiting.current = { value };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void now(), settleMs);
    },
    [now],
  );

  useLeaving(now);

  return { later, now };
}
