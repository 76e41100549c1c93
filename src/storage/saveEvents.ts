/** What happened to a write, told to whoever shows it. Storage knows no interface; the app listens. */
export type SaveEvent =
  | { type: 'saving' }
  | { type: 'saved'; acknowledged: number; at: string }
  | { type: 'failed'; reason: SaveFailure }
  | { type: 'recovery' }
  | { type: 'readonly' }
  /** This computer's clock is earlier than the latest change, which was saved at `latest`. */
  | { type: 'clock-behind'; latest: string };

export type SaveFailure =
  'full' | 'too-slow' | 'stopped' | 'unreadable' | 'locked' | 'taken-over' | 'unknown';

const listeners = new Set<(event: SaveEvent) => void>();

/** Listens to writes; returns the function that stops listening. */
export function onSaveEvent(listener: (event: SaveEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tell(event: SaveEvent): void {
  for (const listener of listeners) listener(event);
}
