import { useCallback, useRef } from 'react';
import { whenSettled } from './composition.ts';
import { useLeaving } from './useLeaving.ts';

const settleMs = 300;

/**
 * Hands a value to `save` when its changes have settled, and at once when the person leaves. What could not be saved
 * waits for the next change or for the event `save-again`. `save` must not change from render to render. Returns
 * `later` for each change, `now` for a blur, which resolves whether it could be saved or not, and `unsaved`: the values
 * that are not on disk yet, waiting or on their way, oldest first.
 */
export function useSettledSave<Value>(save: (value: Value) => Promise<void>): {
  later: (value: Value) => void;
  now: () => Promise<void>;
  unsaved: () => Value[];
} {
  const waiting = useRef<{ value: Value } | null>(null);
  const sending = useRef(new Set<{ value: Value }>());
  const callOff = useRef<() => void>(() => undefined);

  const now = useCallback(async () => {
    callOff.current();
    const sent = waiting.current;
    if (sent === null) return;
    waiting.current = null;
    sending.current.add(sent);
    try {
      await save(sent.value);
    } catch {
      // The header and the page say so. What was typed meanwhile is newer.
      waiting.current ??= sent;
    }
    sending.current.delete(sent);
  }, [save]);

  const later = useCallback(
    (value: Value) => {
      waiting.current = { value };
      callOff.current();
      callOff.current = whenSettled(() => void now(), settleMs);
    },
    [now],
  );

  const unsaved = useCallback(
    () =>
      [...sending.current, ...(waiting.current === null ? [] : [waiting.current])].map(({ value }) => value),
    [],
  );

  useLeaving(now);

  return { later, now, unsaved };
}
