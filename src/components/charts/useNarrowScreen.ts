import { useSyncExternalStore } from 'react';

// "screen" keeps the paper layout for paper, whatever was on screen before.
const query = 'screen and (max-width: 640px)';

/** True below 641px, where charts use their own narrow layout, because scaled-down text cannot be read. */
export function useNarrowScreen(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}

function subscribe(onChange: () => void): () => void {
  if (typeof window.matchMedia !== 'function') return () => undefined;
  const list = window.matchMedia(query);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}

function isNarrow(): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia(query).matches;
}
