import { onSaveEvent } from '#storage/saveEvents.ts';
import { usePreferences } from '#state/preferences.ts';
import { holdsUnsaved, useSaveStatus } from '#state/saveStatus.ts';

/**
 * Carries what storage says of its writes into the state that the header shows, and mirrors it on `<html>`:
 * `data-save-state` and `data-ack-seq`, which rises only after a strict transaction has completed.
 */
export function followSaves(): void {
  const { set } = useSaveStatus.getState();
  onSaveEvent((event) => {
    switch (event.type) {
      case 'saving':
        set({ state: 'saving' });
        break;
      case 'saved':
        set({
          state: holdsUnsaved() ? 'unsaved' : 'saved',
          acknowledged: event.acknowledged,
          savedAt: event.at,
          reason: null,
        });
        break;
      case 'failed':
        set({ state: 'failed', reason: event.reason });
        break;
      case 'recovery':
      case 'readonly':
        set({ state: event.type });
        break;
    }
  });
  useSaveStatus.subscribe(mirror);
  mirror(useSaveStatus.getState());
  window.addEventListener('beforeunload', (event) => {
    const { state, memoryOnly, acknowledged, inFile } = useSaveStatus.getState();
    const isWaiting = state === 'unsaved' || state === 'saving' || state === 'failed';
    if (isWaiting || (memoryOnly && acknowledged > inFile)) event.preventDefault();
  });
  const mirrorPreferences = () => {
    const { theme, textSize } = usePreferences.getState();
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.textSize = textSize;
  };
  usePreferences.subscribe(mirrorPreferences);
  mirrorPreferences();
}

function mirror({ state, acknowledged }: { state: string; acknowledged: number }): void {
  document.documentElement.dataset.saveState = state;
  document.documentElement.dataset.ackSeq = String(acknowledged);
}
