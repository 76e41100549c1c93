import { useSyncExternalStore } from 'react';
import { productName } from '#core/words.ts';
import type { Shelf } from '#storage/shelf.ts';
import { useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { SaveStatusLine } from './SaveStatusLine.tsx';

/** The wordmark, whose work this is, and whether it is safe. */
export function Masthead({ shelf }: { shelf: Shelf | undefined }) {
  const path = useAddress((address) => address.path);
  const online = useSyncExternalStore(followConnection, () => navigator.onLine);
  const name = organisationAt(path, shelf);
  return (
    <header className="masthead">
      <div className="container masthead-inner">
        <a className="wordmark" href={href('home')}>
          {productName}
        </a>
        {name !== null && <span className="masthead-organisation">{name}</span>}
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

/** On an assessment its organisation; elsewhere the only one of one's own, if there is one. */
function organisationAt(path: string, shelf: Shelf | undefined): string | null {
  if (shelf === undefined) return null;
  const id = /^\/a\/([^/]+)/.exec(path)?.[1];
  const assessment = shelf.assessments.find((one) => one.id === id);
  const own = shelf.organisations.filter(({ sample }) => !sample);
  const shown =
    assessment === undefined
      ? own.length === 1
        ? own[0]
        : undefined
      : shelf.organisations.find((one) => one.id === assessment.organisationId);
  return shown?.name ?? null;
}

function followConnection(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
