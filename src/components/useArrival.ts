import { useCallback, useEffect, useRef } from 'react';

/** What gives `value` once it is whole, and meanwhile waits. Rejects with the signal's reason when it is stopped. */
export function useArrival<Value>(value: Value, isWhole: boolean): (signal: AbortSignal) => Promise<Value> {
  const state = useRef({ value, isWhole });
  const waiting = useRef(new Set<() => void>());
  useEffect(() => {
    state.current = { value, isWhole };
    if (isWhole) for (const goOn of [...waiting.current]) goOn();
  }, [value, isWhole]);
  return useCallback(async (signal: AbortSignal) => {
    signal.throwIfAborted();
    if (!state.current.isWhole) {
      await new Promise<void>((resolve) => {
        const goOn = () => {
          waiting.current.delete(goOn);
          resolve();
        };
        waiting.current.add(goOn);
        signal.addEventListener('abort', goOn, { once: true });
      });
      signal.throwIfAborted();
    }
    return state.current.value;
  }, []);
}
