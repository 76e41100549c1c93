import { ActionLinks } from '#components/ActionLinks.tsx';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { Radios } from '#components/Radios.tsx';
import { comparisonSentence, twoPointsSentence, type Comparison } from '#core/comparison.ts';
import { wordingChanges } from '#core/domainMovement.ts';
import type { Matrix } from '#core/matrix.ts';
import { criteriaCount, formatPeriod } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { setQuery } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { ChangeTable } from './ChangeTable.tsx';
import type { CompareQuery } from './compareQuery.ts';
import { DomainChanges } from './DomainChanges.tsx';
import { ReasonsForDown } from './ReasonsForDown.tsx';

type Props = {
  then: ReadyAssessment;
  now: ReadyAssessment;
  /** All matrices on which the two can be compared. */
  matrices: readonly Matrix[];
  matrix: Matrix;
  comparison: Comparison;
  query: CompareQuery;
};

/** One matrix then and now: the sentence, the domains, then every criterion. */
export function MatrixComparison({ then, now, matrices, matrix, comparison, query }: Props) {
  const thenName = sideName(then, now);
  const nowName = sideName(now, then);
  const assessmentId = now.assessment.id;
  return (
    <>
      {matrices.length > 1 && (
        <Radios
          legend="Matrix"
          hint="Each matrix is compared on its own."
          options={matrices.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
          value={matrix.id}
          onChange={({ target }) => setQuery('matrix', target.value)}
        />
      )}
      <h2>
        {thenName} and {nowName}
      </h2>
      <p role="status">
        {comparisonSentence(comparison, thenName)} {twoPointsSentence}
      </p>
      <WordingNote then={then} matrix={matrix} comparison={comparison} />
      <Button variant="secondary" small onClick={() => setQuery('swap', query.swapped ? null : 'yes')}>
        Swap then and now
      </Button>
      <DomainChanges
        matrix={matrix}
        comparison={comparison}
        thenName={thenName}
        nowName={nowName}
        source={sourceOf(then, now, matrix)}
      />
      <ReasonsForDown comparison={comparison} />
      <ChangeTable
        comparison={comparison}
        matrix={matrix}
        assessmentId={assessmentId}
        thenName={thenName}
        nowName={nowName}
        query={query}
      />
      <ButtonGroup>
        <ButtonLink href={href('report', { assessmentId })} data-main-action>
          Make the report of {now.assessment.name}
        </ButtonLink>
      </ButtonGroup>
      <ActionLinks
        actions={[
          { text: 'Results', hiddenText: `of ${nowName}`, href: href('results', { assessmentId }) },
          { text: 'How scoring works', href: href('method') },
        ]}
      />
    </>
  );
}

/** The assessment's name; with the period where the two share a name, with the organisation where they differ in it. */
function sideName({ assessment, organisation }: ReadyAssessment, other: ReadyAssessment): string {
  const parts = [
    ...(assessment.name === other.assessment.name ? [formatPeriod(assessment.period)] : []),
    ...(organisation.id === other.organisation.id ? [] : [organisation.name]),
  ];
  return parts.length === 0 ? assessment.name : `${assessment.name} (${parts.join(', ')})`;
}

function sourceOf(then: ReadyAssessment, now: ReadyAssessment, matrix: Matrix): string {
  const sample = then.assessment.sample || now.assessment.sample ? 'Sample, not real data. ' : '';
  return `${sample}${now.organisation.name}, ${formatPeriod(then.assessment.period)} and ${formatPeriod(
    now.assessment.period,
  )}. ${matrix.title}, version ${matrix.version}. Self-assessment, not assurance.`;
}

/** Said only where the wording itself is another version. */
function WordingNote({ then, matrix, comparison }: Pick<Props, 'then' | 'matrix' | 'comparison'>) {
  const before = then.matrices.find(({ id }) => id === matrix.id);
  if (before === undefined || before.version === matrix.version) return null;
  const { unchanged, reworded, added, removed } = wordingChanges(comparison);
  return (
    <Inset>
      <p>
        The two use version {before.version} and version {matrix.version} of this matrix:{' '}
        {criteriaCount(unchanged)} {unchanged === 1 ? 'is' : 'are'} the same, {reworded}{' '}
        {reworded === 1 ? 'was' : 'were'} reworded, {added} {added === 1 ? 'is' : 'are'} new and {removed}{' '}
        {removed === 1 ? 'was' : 'were'} removed. Reworded criteria are shown but not counted.
      </p>
    </Inset>
  );
}
