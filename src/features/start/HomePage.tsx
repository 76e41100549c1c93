import { Loading } from '#components/Loading.tsx';
import { useShelf } from '#storage/hooks.ts';
import { FirstRun } from './FirstRun.tsx';
import { ReturningHome } from './ReturningHome.tsx';

/** The first page: an introduction until there is work of one's own, from then on the way back to it. */
export function HomePage() {
  const shelf = useShelf();
  if (shelf === undefined) return <Loading text="Loading your assessments" />;
  const { organisations, assessments, unreadable } = shelf;
  const hasOwnWork = [...organisations, ...assessments].some(({ sample }) => !sample);
  return hasOwnWork || unreadable.length > 0 ? <ReturningHome shelf={shelf} /> : <FirstRun />;
}
