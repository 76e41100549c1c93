import { useSyncExternalStore } from 'react';
import { formatTime } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { ToSaveProblem } from './ToSaveProblem.tsx';

/** The one line in the masthead. It changes silently: routine saves are seen, not announced. */
export function SaveStatusLine() {
  const state = useSaveStatus((status) => status.state);
  const savedAt = useSaveStatus((status) => status.savedAt);
  const memoryOnly = useSaveStatus((status) => status.memoryOnly);
  return (
    <p className="masthead-status">
      {memoryOnly ? (
        <a href={href('data')}>Not saved on this device – download a copy</a>
      ) : (
        <Words state={state} savedAt={savedAt} />
      )}
    </p>
  );
}

function Words({ state, savedAt }: { state: string; savedAt: string | null }) {
  const isOnline = useSyncExternalStore(followConnection, () => navigator.onLine);
  switch (state) {
    case 'failed':
      return <ToSaveProblem />;
    case 'recovery':
      return 'Not saved – your saved work was removed';
    case 'readonly':
      return 'Read only';
    default:
      return (
        <InTurn
          first={`${isOnline ? '' : 'Offline. '}Saved on this device${savedAt === null ? '' : `, ${formatTime(savedAt)}`}`}
          second="Saving…"
          isSecond={state !== 'saved'}
        />
      );
  }
}

/**
 * 2 texts in one place, of which 1 is shown. Each choice turns them twice: texts of their own would make the browser
 * lay out the page each time, for which a person would wait.
 */
function InTurn({ first, second, isSecond }: { first: string; second: string; isSecond: boolean }) {
  return (
    <span className="in-turn">
      <span className={isSecond ? 'kept-place' : ''}>{first}</span>
      <span className={isSecond ? '' : 'kept-place'}>{second}</span>
    </span>
  );
}

function followConnection(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
