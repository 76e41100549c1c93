import type { ReactNode } from 'react';
import { Loading } from '#components/Loading.tsx';
import { useAssessments, type LoadedAssessment, type ReadyAssessment } from '#storage/hooks.ts';

type Props = { ids: readonly string[]; children: (all: readonly ReadyAssessment[]) => ReactNode };

/** Loads all of them, or says what is wrong with the first that cannot be shown. */
export function WithAssessments({ ids, children }: Props) {
  const loaded = useAssessments(ids);
  if (loaded === undefined) return <Loading text="Loading your assessments" />;
  const ready = loaded.filter((one) => one.state === 'ready');
  const faulty = loaded.find((one) => one.state !== 'ready');
  return faulty === undefined ? children(ready) : <p role="status">{problems[faulty.state]}</p>;
}

const problems: Record<Exclude<LoadedAssessment['state'], 'ready'>, string> = {
  missing: 'One of these assessments is not on this device. Select another.',
  unreadable: 'One of these assessments could not be read. Your other work is safe. Select another.',
  'no-matrix':
    'The wording of one of these assessments is missing on this device. Restore a backup file that has it.',
};
