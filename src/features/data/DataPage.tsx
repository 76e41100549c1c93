import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { useOverview } from '#storage/overview.ts';
import { href } from '#state/paths.ts';
import { useSaveStatus } from '#state/saveStatus.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { BackupSection } from './BackupSection.tsx';
import { DeletedItems } from './DeletedItems.tsx';
import { KeptHere } from './KeptHere.tsx';
import { LastRestore } from './LastRestore.tsx';
import { LinkedFolder } from './LinkedFolder.tsx';
import { UnreadableRecords } from './UnreadableRecords.tsx';
import { WhereWorkIs } from './WhereWorkIs.tsx';

/** What is saved where, and how to keep it safe. */
export function DataPage() {
  const overview = useOverview();
  const memoryOnly = useSaveStatus((status) => status.memoryOnly);
  if (overview === undefined) return <Loading text="Loading your data" />;
  return (
    <Page title="Your data">
      <BackupReminder here />
      <UnreadableRecords rows={overview.unreadable} />
      <LastRestore />
      <BackupSection hasSample={overview.hasSample} patientData={overview.patientData} />
      <LinkedFolder />
      <KeptHere contents={overview.contents} />
      {!memoryOnly && <WhereWorkIs />}
      <DeletedItems items={overview.deleted} />
      <section aria-labelledby="leave">
        <h2 id="leave">If other people use this computer</h2>
        <p>
          <a href={href('finish')}>Finish and remove from this computer</a>
        </p>
      </section>
      <section aria-labelledby="delete-all">
        <h2 id="delete-all">Delete everything</h2>
        <p>
          <a href={href('deleteAll')}>Delete all data from this browser</a>
        </p>
      </section>
    </Page>
  );
}
