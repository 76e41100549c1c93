import { useEffect } from 'react';
import { usePreferences } from '#state/preferences.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { useNotices } from '#state/notices.ts';

/**
 * The only two shortcuts: Ctrl or ⌘ with Enter presses the page's main button (`data-main-action`), with S it says
 * that the work is saved, because that is what people's hands do. Both can be turned off in Settings.
 */
export function useShortcuts(): void {
  const enabled = usePreferences((preferences) => preferences.shortcuts);
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key === 'Enter') {
        const main = document.querySelector<HTMLElement>('main [data-main-action]');
        if (main === null) return;
        event.preventDefault();
        main.click();
      } else if (event.key.toLowerCase() === 's') {
        event.preventDefault();
        sayWhetherSaved();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

/** Only what is true. While a save is on its way, or has failed, the header and the page say so already. */
function sayWhetherSaved(): void {
  window.dispatchEvent(new Event('save-again'));
  const { state, memoryOnly } = useSaveStatus.getState();
  const { show } = useNotices.getState();
  if (memoryOnly) show('Not saved on this device. Save a backup file before you close this page.');
  else if (state === 'saved') show('Saved on this device.');
}
