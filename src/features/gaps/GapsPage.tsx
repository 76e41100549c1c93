import { useMemo } from 'react';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Page } from '#components/Page.tsx';
import { Radios } from '#components/Radios.tsx';
import { Tag } from '#components/Tag.tsx';
import { buildReport } from '#core/report.ts';
import { formatPeriod, statusNames } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import type { ShowActionForm } from './gapPlace.ts';
import { GapsOfMatrix } from './GapsOfMatrix.tsx';

/** S15: what matters most, and what to do next about it. */
export function GapsPage({ facts, actionForm }: { facts: ReadyAssessment; actionForm: ShowActionForm }) {
  const query = useAddress((address) => address.query);
  const report = useMemo(() => buildReport(facts, null), [facts]);
  const { assessment, organisation } = facts;
  const assessmentId = assessment.id;
  const wanted = new URLSearchParams(query).get('matrix');
  const chosen = report.matrices.find(({ matrix }) => matrix.id === wanted) ?? report.matrices[0];
  return (
    <Page
      wide
      title="Gaps"
      section={assessment.name}
      caption={
        <>
          {organisation.name}, {assessment.name}, {formatPeriod(assessment.period)}{' '}
          <Tag tone="grey">{statusNames[assessment.status]}</Tag>{' '}
          {assessment.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={{ href: href('results', { assessmentId }), text: 'Back to results' }}
    >
      {report.matrices.length > 1 && (
        <Radios
          legend="Matrix"
          inline
          hint="Each matrix has its own gaps. They are never added together."
          options={report.matrices.map(({ matrix }) => ({ value: matrix.id, label: matrix.shortTitle }))}
          value={chosen?.matrix.id ?? null}
          onChange={({ target }) => setQuery('matrix', target.value)}
        />
      )}
      {chosen !== undefined && (
        <GapsOfMatrix whole={report} report={chosen} query={query} actionForm={actionForm} />
      )}
      {chosen !== undefined && chosen.whole.levelled > 0 && !new URLSearchParams(query).has('step') && (
        <ButtonGroup>
          <ButtonLink href={href('report', { assessmentId })} data-main-action>
            Make the report
          </ButtonLink>
          <ButtonLink href={href('results', { assessmentId })} variant="secondary">
            See results
          </ButtonLink>
        </ButtonGroup>
      )}
      <p>
        <a href={href('method')}>How scoring works</a>
      </p>
    </Page>
  );
}
