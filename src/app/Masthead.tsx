import { useSyncExternalStore } from 'react';
import { productName } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { beside, later } from './later.tsx';
import { SaveStatusLine } from './SaveStatusLine.tsx';

const MastheadOrganisation = later(
  async () => (await import('./MastheadOrganisation.tsx')).MastheadOrganisation,
  beside,
);

/** The wordmark, whose work this is, and whether it is safe. */
export function Masthead({ hasWork }: { hasWork: boolean }) {
  const online = useSyncExternalStore(followConnection, () => navigator.onLine);
  return (
    <header className="masthead">
      <div className="container masthead-inner">
        <a className="wordmark" href={href('home')}>
          {productName}
        </a>
        {hasWork && <MastheadOrganisation />}
        <SaveStatusLine />
        {!online && (
          <p className="masthead-offline">
            You are offline. You can keep working – everything is saved on this device.
          </p>
        )}
      </div>
    </header>
  );
}

function followConnection(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
