import { lazy } from 'react';
import { Loading } from '#components/Loading.tsx';
import { FirstRun } from '#features/start/FirstRun.tsx';
import { useShelf } from '#storage/shelf.ts';

const BackupReminder = lazy(async () => ({
  default: (await import('#features/data/BackupReminder.tsx')).BackupReminder,
}));
const ReturningHome = lazy(async () => ({
  default: (await import('#features/start/ReturningHome.tsx')).ReturningHome,
}));

/** The first page: an introduction until there is work of one's own, from then on the way back to it. */
export function HomeRoute() {
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
