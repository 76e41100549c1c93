import { useMemo } from 'react';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { Radios } from '#components/Radios.tsx';
import { Tag } from '#components/Tag.tsx';
import { buildReport } from '#core/report.ts';
import { count, formatDate, formatPeriod, statusNames } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { MatrixResults } from './MatrixResults.tsx';
import { NextPages } from './NextPages.tsx';

type Props = { facts: ReadyAssessment; earlier: ReadyAssessment | null };

/** S11: understand the answers in a minute, one matrix at a time. */
export function ResultsPage({ facts, earlier }: Props) {
  const query = useAddress((address) => address.query);
  const report = useMemo(() => buildReport(facts, earlier), [facts, earlier]);
  const { assessment, organisation, unreadable } = facts;
  const wanted = new URLSearchParams(query).get('matrix');
  const chosen = report.matrices.find(({ matrix }) => matrix.id === wanted) ?? report.matrices[0];
  const hasLevels = report.matrices.some(({ whole }) => whole.levelled > 0);
  return (
    <Page
      wide
      title="Results"
      section={assessment.name}
      caption={
        <>
          {organisation.name}, {assessment.name}, {formatPeriod(assessment.period)}{' '}
          <Tag tone="grey">{statusNames[assessment.status]}</Tag>{' '}
          {assessment.sample && <Tag tone="purple">Sample</Tag>}
          {assessment.signOff !== null && ` on ${formatDate(assessment.signOff.signedAt)}`}
        </>
      }
      back={{ href: href('tasks', { assessmentId: assessment.id }), text: 'Back to the task list' }}
    >
      {unreadable.length > 0 && (
        <Inset tone="problem">
          <p>
            {count(unreadable.length, 'answer')} could not be read and{' '}
            {unreadable.length === 1 ? 'is' : 'are'} left out of these figures.{' '}
            <a href={href('data')}>Go to your data</a> to see what can be done.
          </p>
        </Inset>
      )}
      {hasLevels && chosen !== undefined && (
        <NextPages assessmentId={assessment.id} matrixId={chosen.matrix.id} />
      )}
      {report.matrices.length > 1 && (
        <Radios
          legend="Matrix"
          inline
          hint="Each matrix has its own results. They are never added together."
          options={report.matrices.map(({ matrix }) => ({ value: matrix.id, label: matrix.shortTitle }))}
          value={chosen?.matrix.id ?? null}
          onChange={({ target }) => setQuery('matrix', target.value)}
        />
      )}
      {chosen === undefined || chosen.whole.levelled === 0 ? (
        <>
          <p>There is nothing to show yet. Answer at least 1 criterion.</p>
          <ButtonLink href={href('tasks', { assessmentId: assessment.id })} data-main-action>
            Go to the task list
          </ButtonLink>
        </>
      ) : (
        <MatrixResults key={chosen.matrix.id} report={report} chosen={chosen} query={query} />
      )}
    </Page>
  );
}
