import { useMemo, type ReactNode } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { focusById } from '#components/focusById.ts';
import { buildReport, type Report } from '#core/report.ts';
import { formatPeriod } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { useReportOptions, type ReportOptions } from '#state/reportOptions.ts';
import { ActionPlan } from './ActionPlan.tsx';
import { AllAnswers } from './AllAnswers.tsx';
import { Cover, CoverSheet, type CoverWords } from './Cover.tsx';
import { Gaps } from './Gaps.tsx';
import { Method, Sources } from './Method.tsx';
import { OptionsPanel } from './OptionsPanel.tsx';
import { ReportSection, SectionBoundary } from './ReportSection.tsx';
import { PatientData } from './PatientData.tsx';
import { reportTitle, statusText, suggestedRecommendation } from './reportWords.ts';
import { Summary } from './Summary.tsx';
import { usePaper } from './usePaper.ts';
import { WhatChanged } from './WhatChanged.tsx';
import { WhatWeDid } from './WhatWeDid.tsx';
import { WhereWeAre } from './WhereWeAre.tsx';
import { WithoutLevel } from './WithoutLevel.tsx';

type Props = { facts: ReadyAssessment; earlier: ReadyAssessment | null };

/** S19: the finished document on screen, which is also what is printed. */
export function ReportPage({ facts, earlier }: Props) {
  const { assessment, organisation } = facts;
  const assessmentId = assessment.id;
  const options = useReportOptions(assessmentId);
  const whole = useMemo(() => buildReport(facts, earlier), [facts, earlier]);
  const report = {
    ...whole,
    matrices: whole.matrices.filter(({ matrix }) => !options.without.includes(matrix.id)),
  };
  const print = usePaper(whole, options.largePrint);
  const suggested = {
    author: organisation.reportAuthor,
    recommendation: suggestedRecommendation(report),
  };
  const words = {
    ...options,
    author: options.author ?? suggested.author,
    recommendation: options.recommendation ?? suggested.recommendation,
  };
  const sections = sectionsOf(report, options, words, facts.unreadable.length);
  const hasLevels = whole.matrices.some((matrix) => matrix.whole.levelled > 0);
  return (
    <Page
      wide
      title={reportTitle}
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
            <Button onClick={print} data-main-action>
              Print or save as PDF
            </Button>
            <p className="small">
              To save a PDF: select Print, then choose Save as PDF as the printer. Do not use Microsoft Print
              to PDF – it removes headings and alternative text that screen readers need.
            </p>
            <Contents sections={sections} />
            <OptionsPanel {...{ assessmentId, options, suggested }} matrices={facts.matrices} />
          </div>
          <article className={options.largePrint ? 'report report-large' : 'report'} aria-label="Report">
            {report.matrices.length === 0 && <Inset>Select at least 1 matrix.</Inset>}
            <SectionBoundary resetKey={whole}>
              <Cover report={report} />
            </SectionBoundary>
            {sections.map(({ id, title, page, body }) => (
              <ReportSection key={id} {...{ id, title, page }} resetKey={whole}>
                {body}
              </ReportSection>
            ))}
          </article>
        </div>
      )}
    </Page>
  );
}

type Section = { id: string; title: string; body: ReactNode; page?: 'cover' | 'wide' };

/** The parts in the order in which they are read. A part with nothing to say is left out. */
function sectionsOf(
  report: Report,
  options: ReportOptions,
  words: CoverWords,
  unreadable: number,
): Section[] {
  const { previous } = report;
  return [
    {
      id: 'report-sheet',
      title: 'Cover sheet',
      page: 'cover',
      body: <CoverSheet report={report} words={words} />,
    },
    {
      id: 'report-summary',
      title: 'Executive summary',
      body: <Summary report={report} large={options.largePrint} />,
    },
    {
      id: 'report-did',
      title: 'What we did',
      body: <WhatWeDid report={report} names={options.names} unreadable={unreadable} />,
    },
    {
      id: 'report-where',
      title: 'Where we are',
      body: <WhereWeAre report={report} radar={options.radar} large={options.largePrint} />,
    },
    ...(previous === null
      ? []
      : [{ id: 'report-changed', title: 'What changed', body: <WhatChanged report={report} /> }]),
    { id: 'report-gaps', title: 'Gaps and what to do next', body: <Gaps report={report} /> },
    ...(report.actions.length === 0
      ? []
      : [{ id: 'report-plan', title: 'Action plan', body: <ActionPlan report={report} /> }]),
    {
      id: 'report-without',
      title: 'Criteria without a level',
      body: <WithoutLevel report={report} />,
    },
    { id: 'report-method', title: 'Method in brief', body: <Method report={report} /> },
    { id: 'report-sources', title: 'Matrix wording and licence', body: <Sources report={report} /> },
    ...(options.answers
      ? [
          {
            id: 'report-answers',
            title: 'Appendix: all answers',
            page: 'wide' as const,
            body: <AllAnswers report={report} />,
          },
        ]
      : []),
  ];
}

function Contents({ sections }: { sections: readonly Section[] }) {
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
