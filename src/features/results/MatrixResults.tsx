import { useMemo } from 'react';
import { Inset } from '#components/Inset.tsx';
import { basisText, leftOut } from '#core/explain.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { confidenceCounts } from '#core/standing.ts';
import { count, formatPeriod, listOf } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { CriteriaHeatmap } from './CriteriaHeatmap.tsx';
import { DomainResults } from './DomainResults.tsx';
import { EvidenceBehind } from './EvidenceBehind.tsx';
import { FirstGaps } from './FirstGaps.tsx';
import { HowScored } from './HowScored.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { Pillars } from './Pillars.tsx';
import { readResultsView } from './resultsView.ts';
import { ViewControls } from './ViewControls.tsx';
import { NextPages } from './NextPages.tsx';

type Props = { report: Report; chosen: MatrixReport; query: string };

/** Everything that is said of one matrix, from the short to the full. */
export function MatrixResults({ report, chosen, query }: Props) {
  const { assessment, organisation, previous } = report;
  const assessmentId = assessment.id;
  const view = useMemo(() => readResultsView(query), [query]);
  const previousName =
    previous === null || chosen.comparison === null ? null : `Previous, ${formatPeriod(previous.period)}`;
  const source = `${assessment.sample ? 'Sample, not real data. ' : ''}${organisation.name}, ${formatPeriod(
    assessment.period,
  )}. ${chosen.matrix.title}, version ${chosen.matrix.version}. Self-assessment, not assurance.`;
  return (
    <>
      <MissingLevels chosen={chosen} assessmentId={assessmentId} locked={assessment.status !== 'draft'} />
      <div className="side-by-side">
        <div>
          <h2>Key facts</h2>
          <KeyFacts report={chosen} assessmentId={assessmentId} previous={previous} />
        </div>
        <div>
          <h2>Plain summary</h2>
          {plainSummary(chosen.narrative).map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
          <p>A lower level is not a failure. It shows where work will help most.</p>
        </div>
      </div>
      <h2>Levels by domain</h2>
      <ViewControls chosen={view} previousName={previousName} />
      <DomainResults report={chosen} chosen={view} previousName={previousName} source={source} />
      <h2>Level of each criterion</h2>
      <CriteriaHeatmap report={chosen} assessmentId={assessmentId} previousName={previousName} />
      {chosen.pillars.length > 0 && <Pillars report={chosen} source={source} />}
      <h2>Gaps to close first</h2>
      <FirstGaps report={chosen} assessmentId={assessmentId} />
      <h2>How sure you are</h2>
      <Confidence chosen={chosen} />
      <EvidenceBehind report={chosen} assessmentId={assessmentId} />
      <HowScored report={chosen} />
      <NextPages assessmentId={assessmentId} matrixId={chosen.matrix.id} />
    </>
  );
}

function MissingLevels({
  chosen,
  assessmentId,
  locked,
}: {
  chosen: MatrixReport;
  assessmentId: string;
  locked: boolean;
}) {
  const { whole } = chosen;
  if (leftOut(whole).length === 0) return null;
  return (
    <Inset>
      <p>
        Based on {basisText(whole)}.
        {whole.provisional && ' Figures are provisional until every criterion that applies has a level.'}
        {whole.provisional && !locked && (
          <>
            {' '}
            <a href={href('tasks', { assessmentId })}>Go on answering</a>
          </>
        )}
      </p>
      {whole.manyNotApplicable && (
        <p>More than 1 in 5 criteria are not applicable. Check that each really lies outside your work.</p>
      )}
    </Inset>
  );
}

function Confidence({ chosen }: { chosen: MatrixReport }) {
  const { high, medium, low, notStated } = confidenceCounts(chosen.view.criteria);
  const parts = [
    ...(low > 0 ? [`${low} based on what people told us`] : []),
    ...(medium > 0 ? [`${medium} with documents that were not checked recently`] : []),
    ...(high > 0 ? [`${high} with documents checked in the last 12 months`] : []),
    ...(notStated > 0 ? [`${notStated} without a confidence`] : []),
  ];
  return (
    <p>
      Of {count(chosen.whole.levelled, 'level')}: {listOf(parts)}. Confidence never changes a figure.
      {low > 0 && ' Find evidence for the first of these before you sign off.'}
    </p>
  );
}

/**
 * What is new to the reader here: who assessed what and how complete it is stands above, and each fall with its
 * reason is told in the comparison and the report.
 */
function plainSummary(narrative: MatrixReport['narrative']) {
  return narrative.filter(({ rule }) => rule !== 'R1' && rule !== 'provisional' && rule !== 'R7');
}
