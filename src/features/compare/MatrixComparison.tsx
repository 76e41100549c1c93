import { ActionLinks } from '#components/ActionLinks.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { comparisonSentence, twoPointsSentence } from '#core/comparison.ts';
import type { SideBySide } from '#core/compare/sideBySide.ts';
import { fewestForTrend } from '#core/compare/trend.ts';
import type { Matrix } from '#core/matrix.ts';
import { count, formatPeriod, listOf } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { setQuery } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { BaselineChoice } from './BaselineChoice.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { idsQuery, type CompareQuery } from './compareQuery.ts';
import { CountsTable } from './CountsTable.tsx';
import { DomainChanges } from './DomainChanges.tsx';
import { MatrixRadios } from './MatrixRadios.tsx';
import { ReasonsForDown } from './ReasonsForDown.tsx';
import { WordingNote } from './WordingNote.tsx';

type Props = {
  beside: SideBySide<ReadyAssessment>;
  /** All matrices on which they can be compared. */
  matrices: readonly Matrix[];
  nameOf: (facts: ReadyAssessment) => string;
  query: CompareQuery;
};

/** One matrix then and now: the sentence, the domains, then every criterion. */
export function MatrixComparison({ beside, matrices, nameOf, query }: Props) {
  const { family, baseline, now, comparison } = beside;
  const { matrix, members } = family;
  const thenName = nameOf(baseline.facts);
  const nowName = nameOf(now.facts);
  const assessmentId = now.facts.assessment.id;
  const several = members.length > 2;
  const trend = href('trend', {}, idsQuery(members.map(({ facts }) => facts.assessment.id)));
  return (
    <>
      <MatrixRadios matrices={matrices} chosen={matrix.id} onChoose={(id) => setQuery('matrix', id)} />
      <h2>
        {thenName} and {nowName}
      </h2>
      <p role="status">
        {comparisonSentence(comparison, thenName)}{' '}
        {several
          ? `The figures and charts below show the way to ${nowName}, the tables all ${count(members.length, 'assessment')}.`
          : twoPointsSentence}
      </p>
      <WordingNote beside={beside} />
      <BaselineChoice beside={beside} nameOf={nameOf} />
      {several && (
        <>
          <CountsTable beside={beside} nameOf={nameOf} />
          <ActionLinks
            actions={[{ text: 'See change over time', hiddenText: `in ${matrix.shortTitle}`, href: trend }]}
          />
        </>
      )}
      <DomainChanges
        matrix={matrix}
        beside={beside}
        nameOf={nameOf}
        source={sourceOf(members, matrix)}
        view={query.view}
      />
      <ReasonsForDown comparison={comparison} />
      <ChangeTable beside={beside} nameOf={nameOf} query={query} />
      <ButtonGroup>
        <ButtonLink href={href('report', { assessmentId })} data-main-action>
          Make the report of {now.facts.assessment.name}
        </ButtonLink>
      </ButtonGroup>
      <ActionLinks
        actions={[
          { text: 'Results', hiddenText: `of ${nowName}`, href: href('results', { assessmentId }) },
          { text: 'How scoring works', href: href('method') },
          ...(members.length < fewestForTrend ? [{ text: 'Change over time', href: href('trend') }] : []),
        ]}
      />
    </>
  );
}

function sourceOf(members: SideBySide<ReadyAssessment>['family']['members'], matrix: Matrix): string {
  const sample = members.some(({ facts }) => facts.assessment.sample) ? 'Sample, not real data. ' : '';
  const organisation = members.at(-1)?.facts.organisation.name ?? '';
  const periods = listOf(members.map(({ facts }) => formatPeriod(facts.assessment.period)));
  return `${sample}${organisation}, ${periods}. ${matrix.title}, version ${matrix.version}. Self-assessment, not assurance.`;
}
