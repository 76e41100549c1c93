import { useMemo, useState, type ComponentType } from 'react';
import { CopyButton } from '#components/CopyButton.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import { useArrival } from '#components/useArrival.ts';
import { useShared } from '#components/useShared.ts';
import { paperCopy } from '#core/export/paperCopy.ts';
import { withYears } from '#core/compare/years.ts';
import { paperOf } from '#core/paper/paperOf.ts';
import { buildReport } from '#core/report.ts';
import { count, formatPeriod, statusNames } from '#core/words.ts';
import { noteExported } from '#storage/assessmentHistory.ts';
import { useEarlierYears } from '#storage/earlierYears.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { useReportOptions } from '#state/reportOptions.ts';
import { ChartFiles } from './ChartFiles.tsx';
import { CopiesForThisTool } from './CopiesForThisTool.tsx';
import type { DocumentMakers, ExportSource, WholeSource } from './documentMaker.ts';
import { ExportGroup } from './ExportGroup.tsx';
import { FigureFiles } from './FigureFiles.tsx';
import { ReportFiles } from './ReportFiles.tsx';
import { ReviewDate } from './ReviewDate.tsx';
import { ScoringPack } from './ScoringPack.tsx';
import { useDrawnReport, type ReportArticle } from './useDrawnReport.tsx';

type Props = {
  facts: ReadyAssessment;
  earlier: ReadyAssessment | null;
  makers: DocumentMakers;
  /** The drawn report, for the files that are made of what the page would show. */
  Article: ReportArticle;
  /** The texts that look as if they hold patient information. */
  PatientData: ComponentType<{ facts: ReadyAssessment }>;
};

/** S20: each audience its file, made on this device, and no surprise about what it is. */
export function ExportPage({ facts, earlier, makers, Article, PatientData }: Props) {
  const { assessment, organisation } = facts;
  const assessmentId = assessment.id;
  const { source, whole } = useSource(facts, earlier);
  const { place, draw } = useDrawnReport(Article, source.paper, source.largePrint);
  const [said, say] = useState('');
  const copy = useMemo(() => paperCopy(source.paper), [source]);
  const hasLevels = source.report.matrices.some(({ whole }) => whole.levelled > 0);
  // A file is there even when its line of history could not be written.
  const onDone = (noun: string) => void noteExported(assessmentId, noun).catch(() => undefined);
  const row = { say, onDone };
  return (
    <Page
      title="Export"
      section={assessment.name}
      caption={
        <>
          {organisation.name}, {assessment.name}, {formatPeriod(assessment.period)}{' '}
          <Tag tone="grey">{statusNames[assessment.status]}</Tag>{' '}
          {assessment.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={{ href: href('tasks', { assessmentId }), text: 'Back to the task list' }}
    >
      <p>Every file is made on this device from the same figures. Nothing is sent anywhere.</p>
      <PatientData facts={facts} />
      {hasLevels ? (
        <ReportFiles {...{ source, whole, makers, draw, row }} />
      ) : (
        <ExportGroup id="report" title="The report">
          <li className="export-row">Answer at least 1 criterion to make a report.</li>
        </ExportGroup>
      )}
      <FigureFiles {...{ source, whole, makers, row }} />
      <CopiesForThisTool {...{ facts, row }} />
      {hasLevels && <ChartFiles {...{ source, makers, draw, row }} />}
      <ReviewDate {...{ facts, row }} />
      <ScoringPack {...{ source, makers, row }} />
      {hasLevels && source.report.years !== null && copy.tables > 0 && (
        <section aria-labelledby="copy">
          <h2 id="copy">For a message</h2>
          <p>{count(copy.tables, 'table')} of the report, to paste into an e-mail, a chat or a document.</p>
          <CopyButton text={copy.text} html={copy.html} about="of the report, as text and as tables">
            Copy the tables
          </CopyButton>
        </section>
      )}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {place}
    </Page>
  );
}

/** The figures and the document, made once for all files. */
function useSource(
  facts: ReadyAssessment,
  earlier: ReadyAssessment | null,
): { source: ExportSource; whole: WholeSource } {
  const options = useShared(useReportOptions(facts.assessment.id));
  const [openedAt] = useState(() => new Date().toISOString());
  const first = useMemo(() => buildReport(facts, earlier), [facts, earlier]);
  const years = useEarlierYears(facts.assessment.id);
  const source = useMemo((): ExportSource => {
    const report = years === undefined ? first : withYears(first, facts, years);
    const paper = paperOf(report, options, { now: openedAt, unreadable: facts.unreadable.length });
    return { facts, report, paper, largePrint: options.largePrint };
  }, [facts, first, years, options, openedAt]);
  return { source, whole: useArrival(source, years !== undefined) };
}
