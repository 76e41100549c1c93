import { Loading } from '#components/Loading.tsx';
import { BackupReminder } from '#features/data/BackupReminder.tsx';
import { FirstRun } from '#features/start/FirstRun.tsx';
import { ReturningHome } from '#features/start/ReturningHome.tsx';
import { useShelf } from '#storage/shelf.ts';

/** An introduction until there is work of one's own, the sample does not count; from then on the way back to it. */
export function HomeOfWork() {
  const shelf = useShelf();
  if (shelf === undefined) return <Loading text="Loading your assessments" />;
  const { organisations, assessments, unreadable } = shelf;
  const hasOwnWork = [...organisations, ...assessments].some(({ sample }) => !sample);
  return hasOwnWork || unreadable.length > 0 ? (
    <ReturningHome shelf={shelf} reminder={<BackupReminder />} />
  ) : (
    <FirstRun />
  );
}
