import { useMemo, type ReactNode } from 'react';
import { buildReport } from '#core/report.ts';
import { useAssessment, type LoadedAssessment, type ReadyAssessment } from '#storage/hooks.ts';
import { inTimeOrder, type CompareQuery } from './compareQuery.ts';
import { MatrixComparison } from './MatrixComparison.tsx';

type Props = { first: string; second: string; query: CompareQuery };

/** Loads both, and puts the earlier period first unless the reader has swapped them. */
export function ComparedPair({ first, second, query }: Props) {
  return (
    <WithAssessment id={first}>
      {(one) => (
        <WithAssessment id={second}>
          {(other) => {
            const [then, now] = inTimeOrder(
              { facts: one, ...one.assessment },
              { facts: other, ...other.assessment },
            );
            return query.swapped ? (
              <Compared then={now.facts} now={then.facts} query={query} />
            ) : (
              <Compared then={then.facts} now={now.facts} query={query} />
            );
          }}
        </WithAssessment>
      )}
    </WithAssessment>
  );
}

function WithAssessment({ id, children }: { id: string; children: (facts: ReadyAssessment) => ReactNode }) {
  const loaded = useAssessment(id);
  if (loaded === undefined) return null;
  return loaded.state === 'ready' ? children(loaded) : <p role="status">{problems[loaded.state]}</p>;
}

const problems: Record<Exclude<LoadedAssessment['state'], 'ready'>, string> = {
  missing: 'One of these assessments is not on this device. Select another.',
  unreadable: 'One of these assessments could not be read. Your other work is safe. Select another.',
  'no-matrix':
    'The wording of one of these assessments is missing on this device. Restore a backup file that has it.',
};

type ComparedProps = { then: ReadyAssessment; now: ReadyAssessment; query: CompareQuery };

function Compared({ then, now, query }: ComparedProps) {
  const report = useMemo(() => buildReport(now, then), [now, then]);
  const comparable = report.matrices.flatMap(({ matrix, comparison }) =>
    comparison === null ? [] : [{ matrix, comparison }],
  );
  const chosen = comparable.find(({ matrix }) => matrix.id === query.matrix) ?? comparable[0];
  if (chosen === undefined) {
    return <p role="status">These use different matrices and cannot be compared.</p>;
  }
  return (
    <MatrixComparison
      then={then}
      now={now}
      matrices={comparable.map(({ matrix }) => matrix)}
      {...chosen}
      query={query}
    />
  );
}
