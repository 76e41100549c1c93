import { useSyncExternalStore } from 'react';

/** The shell marks the page when every file of the tool is on this device. */
function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-offline'] });
  return () => observer.disconnect();
}

const isReady = () => document.documentElement.dataset['offline'] === 'ready';

/** Says whether the tool would start without a network. */
export function OfflineReady() {
  const ready = useSyncExternalStore(subscribe, isReady);
  return (
    <p role="status">
      {ready
        ? 'Ready to work offline: every part of this tool is on this device.'
        : 'Not ready to work offline yet. Keep this page open for a minute while you have a network. A private window, or an address without HTTPS, may not allow it.'}
    </p>
  );
}
