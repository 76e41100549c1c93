import { useMemo, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { focusById } from '#components/focusById.ts';
import { useShared } from '#components/useShared.ts';
import type { PaperPart } from '#core/paper/paper.ts';
import { withYears } from '#core/compare/years.ts';
import { hasSection } from '#core/paper/paperOptions.ts';
import { paperOf } from '#core/paper/paperOf.ts';
import { statusText } from '#core/paper/paperWords.ts';
import { buildReport } from '#core/report.ts';
import { formatPeriod } from '#core/words.ts';
import { noteExported } from '#storage/assessmentHistory.ts';
import { useEarlierYears } from '#storage/earlierYears.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { useReportOptions } from '#state/reportOptions.ts';
import { OptionsPanel } from './OptionsPanel.tsx';
import { PaperArticle } from './PaperArticle.tsx';
import { PatientData } from './PatientData.tsx';
import { TextEditingContext, useEditsOf } from './textEdits.ts';
import { usePaper } from './usePaper.ts';
import { usePrinting } from './usePrinting.ts';

type Props = { facts: ReadyAssessment; earlier: ReadyAssessment | null };

/** S19: the finished document on screen, which is also what is printed. */
export function ReportPage({ facts, earlier }: Props) {
  const { assessment, organisation } = facts;
  const assessmentId = assessment.id;
  const options = useShared(useReportOptions(assessmentId));
  const [openedAt] = useState(() => new Date().toISOString());
  const first = useMemo(() => buildReport(facts, earlier), [facts, earlier]);
  const wantsYears = hasSection(options, 'years');
  const years = useEarlierYears(wantsYears ? assessmentId : null);
  const whole = useMemo(
    () => (years === undefined ? first : withYears(first, facts, years)),
    [first, facts, years],
  );
  const unreadable = facts.unreadable.length;
  const paper = useShared(
    useMemo(
      () => paperOf(whole, options, { now: openedAt, unreadable }),
      [whole, options, openedAt, unreadable],
    ),
  );
  const withoutSections = new Set(assessment.signOff === null ? ['signOff'] : []);
  const editing = useEditsOf(assessmentId);
  const openPrint = usePaper(paper, options.largePrint);
  const printing = usePrinting(!wantsYears || years !== undefined, () => {
    openPrint();
    // Whether it was printed only the browser knows; the history says that it was offered to.
    void noteExported(assessmentId, 'report, to print or save as PDF').catch(() => undefined);
  });
  const hasLevels = whole.matrices.some((matrix) => matrix.whole.levelled > 0);
  return (
    <Page
      wide
      title={paper.title}
      section={assessment.name}
      caption={
        <>
          {organisation.name}, {assessment.name}, {formatPeriod(assessment.period)}{' '}
          <Tag tone="grey">{statusText(assessment)}</Tag>{' '}
          {assessment.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={{ href: href('tasks', { assessmentId }), text: 'Back to the task list' }}
    >
      {!hasLevels ? (
        <>
          <p>Answer at least 1 criterion to make a report.</p>
          <ButtonLink href={href('tasks', { assessmentId })} data-main-action>
            Go to the task list
          </ButtonLink>
        </>
      ) : (
        <div className="report-layout">
          <div className="report-panel on-screen">
            <PatientData facts={facts} />
            <Button onClick={printing.start} data-main-action>
              Print or save as PDF
            </Button>
            <div role="status">
              {printing.isWaiting && (
                <p>Reading your earlier assessments. Print opens when they are there.</p>
              )}
            </div>
            <p className="small">
              To save a PDF: select Print, then choose Save as PDF as the printer. Do not use Microsoft Print
              to PDF – it removes headings and alternative text that screen readers need.
            </p>
            <Contents sections={paper.parts.filter(({ missing }) => !missing)} />
            <p>
              <a href={href('export', { assessmentId })}>Export as Word, a web page and other files</a>
            </p>
            <OptionsPanel
              {...{ assessmentId, options, withoutSections }}
              suggestedAuthor={organisation.reportAuthor}
              matrices={facts.matrices}
            />
          </div>
          <TextEditingContext value={editing}>
            <PaperArticle paper={paper} large={options.largePrint}>
              {facts.matrices.every(({ id }) => options.without.includes(id)) && (
                <Inset>Select at least 1 matrix.</Inset>
              )}
            </PaperArticle>
          </TextEditingContext>
        </div>
      )}
    </Page>
  );
}

function Contents({ sections }: { sections: readonly PaperPart[] }) {
  return (
    <nav aria-label="Contents of the report">
      <h2>Contents</h2>
      <ul className="report-contents">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                // Under hash routes the address belongs to the router.
                event.preventDefault();
                focusById(id);
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
