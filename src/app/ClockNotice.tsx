import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { formatDateTime } from '#core/words.ts';
import { useSaveStatus } from '#state/saveStatus.ts';

/** The clock of this computer is earlier than the last change that was saved. */
export function ClockNotice() {
  const latest = useSaveStatus((status) => status.savedLater);
  const set = useSaveStatus((status) => status.set);
  if (latest === null) return null;
  return (
    <div className="page-notice">
      <Inset tone="warning" role="status" title="Check the date and time of this computer">
        <p>
          It says {formatDateTime(new Date().toISOString())}, but a change here was saved on{' '}
          {formatDateTime(latest)}. Your work is safe: changes stay in the right order and due dates stay as
          they are. Times shown beside new changes may be wrong until the clock is right.
        </p>
        <Button variant="secondary" small onClick={() => set({ savedLater: null })}>
          Hide this message
        </Button>
      </Inset>
    </div>
  );
}
