import { lazy } from 'react';
import { Loading } from '#components/Loading.tsx';
import { FirstRun } from '#features/start/FirstRun.tsx';
import { useIsEmpty } from '#storage/emptiness.ts';

const HomeOfWork = lazy(async () => ({ default: (await import('./HomeOfWork.tsx')).HomeOfWork }));

/** The first page: an introduction while there is nothing, which needs no code that reads work. */
export function HomeRoute() {
  const isEmpty = useIsEmpty();
  if (isEmpty === undefined) return <Loading text="Loading your assessments" />;
  return isEmpty ? <FirstRun /> : <HomeOfWork />;
}
