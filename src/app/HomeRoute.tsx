import { Loading } from '#components/Loading.tsx';
import { FirstRun } from '#features/start/FirstRun.tsx';
import { useIsEmpty } from '#storage/emptiness.ts';
import { readSentinel, tellsOfWork } from '#storage/identity.ts';
import { later } from './later.tsx';

const HomeOfWork = later(async () => (await import('./HomeOfWork.tsx')).HomeOfWork);

/** The first page: an introduction while there is nothing, which needs no code that reads work. */
export function HomeRoute() {
  const isEmpty = useIsEmpty();
  if (isEmpty === undefined) return <Loading text="Loading your assessments" />;
  return isEmpty ? <FirstRun /> : <HomeOfWork />;
}

/** Begins the download of the list of work, where there seems to be some. */
HomeRoute.ahead = () => {
  if (tellsOfWork(readSentinel())) HomeOfWork.ahead();
};
