import { useMemo } from 'react';
import { familiesOf } from '#core/compare/family.ts';
import { namesOf, sideBySide } from '#core/compare/sideBySide.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import type { CompareQuery } from './compareQuery.ts';
import { LeftOut } from './LeftOut.tsx';
import { MatrixComparison } from './MatrixComparison.tsx';

type Props = { assessments: readonly ReadyAssessment[]; query: CompareQuery };

/** What the chosen assessments have in common, compared with the earliest unless the reader chose another baseline. */
export function Compared({ assessments, query }: Props) {
  const families = useMemo(() => familiesOf(assessments, 2), [assessments]);
  const names = useMemo(() => namesOf(assessments), [assessments]);
  const family = families.find(({ matrix }) => matrix.id === query.matrix) ?? families[0];
  const latest = family?.members.at(-1)?.facts.assessment.id;
  const baseline = query.baseline ?? (query.swapped ? latest : undefined) ?? null;
  const beside = useMemo(
    () => (family === undefined ? null : sideBySide(family, baseline)),
    [family, baseline],
  );
  if (beside === null) return <p role="status">These use different matrices and cannot be compared.</p>;
  const nameOf = ({ assessment }: ReadyAssessment) => names.get(assessment.id) ?? assessment.name;
  return (
    <>
      <LeftOut family={beside.family} nameOf={nameOf} />
      <MatrixComparison
        beside={beside}
        matrices={families.map(({ matrix }) => matrix)}
        nameOf={nameOf}
        query={query}
      />
    </>
  );
}
