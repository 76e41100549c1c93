import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { ProgressLine } from '#components/ProgressLine.tsx';
import { TaskList, type Task, type TaskGroup } from '#components/TaskList.tsx';
import type { TagTone } from '#components/Tag.tsx';
import {
  hasImpossibleLevel,
  progressOf,
  sectionStatus,
  sectionStatusNames,
  type SectionStatus,
} from '#core/progress.ts';
import { viewOf } from '#core/report.ts';
import type { DomainView, MatrixView } from '#core/view.ts';
import { count, criteriaCount, formatPeriod } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { AssessmentCaption } from './AssessmentCaption.tsx';
import { sectionPath } from './place.ts';
import { ScoreFirst } from './ScoreFirst.tsx';
import { signOffTask } from './signOffTask.ts';

/** S07: what there is to do, in any order, and how far it is. */
export function TaskListPage({ facts }: { facts: ReadyAssessment }) {
  const { assessment, organisation } = facts;
  const views = facts.matrices.map((matrix) => viewOf(facts, matrix));
  const progress = progressOf(views.flatMap(({ criteria }) => criteria));
  const domains = views.flatMap((view) => view.domains);
  const completed = domains.filter((domain) => sectionStatus(domain) === 'completed').length;
  const words = `${progress.levelled} of ${criteriaCount(progress.applicable)} answered${apart(progress)} · ${completed} of ${count(domains.length, 'domain')} completed`;
  return (
    <Page
      title={assessment.name}
      section={organisation.name}
      caption={
        <AssessmentCaption facts={facts} place={`${organisation.name}, ${formatPeriod(assessment.period)}`} />
      }
      back={{ href: href('home'), text: 'Back to assessments' }}
    >
      <ProgressLine value={progress.levelled} max={Math.max(1, progress.applicable)} text={words} />
      {assessment.status === 'draft' && (
        <>
          <p>You can do these in any order and stop at any time. Your answers are saved on this device.</p>
          <NextStep facts={facts} domains={domains} levelled={progress.levelled} />
          <ScoreFirst />
        </>
      )}
      <TaskList groups={taskGroups(facts, views, progress.levelled)} />
      <p>
        <a href={href('history', { assessmentId: assessment.id })}>See the history of this assessment</a>
      </p>
    </Page>
  );
}

function apart({ notApplicable, unknown }: { notApplicable: number; unknown: number }): string {
  const parts = [
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
    ...(unknown > 0 ? [`${unknown} not known yet`] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

const nextByMode = {
  alone: 'Next: score each domain on your own, then check the answers with others.',
  each: 'Next: ask your colleagues to score on their own, then enter the level you agree on.',
  together: 'Next: open a domain in your meeting and agree each level together.',
};

function NextStep({
  facts,
  domains,
  levelled,
}: {
  facts: ReadyAssessment;
  domains: DomainView[];
  levelled: number;
}) {
  const { id, mode } = facts.assessment;
  const open = domains.find((domain) => !['completed', 'not-applicable'].includes(sectionStatus(domain)));
  if (open === undefined) {
    return (
      <Inset>
        <p>
          All domains are completed. Next:{' '}
          <a href={href('results', { assessmentId: id })}>look at your results</a>.
        </p>
      </Inset>
    );
  }
  return (
    <Inset>
      <p>
        {mode !== null && `${nextByMode[mode]} `}
        <a href={`#${sectionPath(id, open)}`}>
          {levelled === 0 ? 'Start with' : 'Go on with'} {open.domain.title}
        </a>
      </p>
      {levelled > 0 && (
        <p>
          Or look at the <a href={href('results', { assessmentId: id })}>results so far</a>, the{' '}
          <a href={href('gaps', { assessmentId: id })}>gaps so far</a> or the{' '}
          <a href={href('report', { assessmentId: id })}>report so far</a>.
        </p>
      )}
    </Inset>
  );
}

const statusTones: Record<SectionStatus, TagTone | null> = {
  'not-started': 'blue',
  'in-progress': 'white',
  // Plain text: what is finished needs no attention.
  completed: null,
  'not-applicable': 'grey',
  problem: 'red',
};

function sectionTask(assessmentId: string, domain: DomainView): Task {
  const status = sectionStatus(domain);
  const { notApplicable, applicable } = progressOf(domain.criteria);
  const tone = statusTones[status];
  const hint =
    status === 'problem'
      ? problemHint(domain.criteria.filter(hasImpossibleLevel).length)
      : `${criteriaCount(applicable)}${notApplicable > 0 ? ` (${notApplicable} not applicable)` : ''}${
          status === 'completed' && domain.section.changedSince ? ' · Changed since completed' : ''
        }`;
  return {
    id: domain.key.replace('.', '-'),
    title: domain.domain.title,
    href: `#${sectionPath(assessmentId, domain)}`,
    hint,
    status: { text: sectionStatusNames[status], ...(tone && { tone }) },
  };
}

const problemHint = (answers: number) =>
  `${count(answers, 'answer uses', 'answers use')} a level this matrix does not have`;

function taskGroups(facts: ReadyAssessment, views: MatrixView[], levelled: number): TaskGroup[] {
  const { assessment, organisation } = facts;
  const assessmentId = assessment.id;
  const done = (given: boolean, missing = 'Optional'): Task['status'] =>
    given ? { text: 'Completed' } : { text: missing, tone: 'grey' };
  const hasTargets = views.some(({ criteria }) => criteria.some(({ target }) => target !== null));
  const later = (id: string, title: string, link: string, hint: string): Task => ({
    id,
    title,
    ...(levelled > 0 && { href: link }),
    hint: levelled > 0 ? hint : 'Choose a level for 1 criterion first.',
    status: levelled > 0 ? { text: 'Ready' } : { text: 'Cannot start yet', tone: 'grey' },
  });
  return [
    {
      id: 'before',
      title: 'Before you score',
      tasks: [
        {
          id: 'organisation',
          title: 'Organisation',
          href: href('organisation', { organisationId: organisation.id }, `from=${assessmentId}`),
          hint: organisation.name,
          status: done(organisation.type !== null, 'Name only'),
        },
        {
          id: 'people',
          title: 'Period and people',
          href: href('people', { assessmentId }),
          status: done(assessment.anchor.name !== '' && assessment.sponsor.name !== ''),
        },
        {
          id: 'targets',
          title: 'Targets',
          href: href('targets', { assessmentId }),
          status: done(hasTargets),
        },
        {
          id: 'evidence',
          title: 'Evidence',
          href: href('evidence', { organisationId: organisation.id }, `from=${assessmentId}`),
          hint: 'Write down each document once. Every criterion can use it.',
          status: evidenceStatus(facts),
        },
      ],
    },
    ...views.flatMap((view) => matrixGroups(assessmentId, view)),
    {
      id: 'after',
      title: 'After you score',
      tasks: [
        {
          id: 'review',
          title: 'Review answers',
          href: href('review', { assessmentId }),
          hint: 'All answers on 1 page, and blank scoring sheets',
          status: { text: 'Ready' },
        },
        later('results', 'Results', href('results', { assessmentId }), 'Charts, pillars and a plain summary'),
        later('gaps', 'Gaps', href('gaps', { assessmentId }), 'What to do next, criterion by criterion'),
        later(
          'report',
          'Report for your board',
          href('report', { assessmentId }),
          'Print it or save it as a PDF',
        ),
        {
          id: 'export',
          title: 'Export',
          href: href('export', { assessmentId }),
          hint: 'Word, Excel and other files',
          status: { text: 'Ready' },
        },
        signOffTask(facts),
      ],
    },
  ];
}

function evidenceStatus({ evidence }: ReadyAssessment): Task['status'] {
  const kept = [...evidence.values()].filter(({ deletedAt }) => deletedAt === null).length;
  return kept === 0 ? { text: 'Optional', tone: 'grey' } : { text: `${kept} in the library` };
}

/** Core and extension domains stand apart, because only the core follows the named subjects. */
function matrixGroups(assessmentId: string, { matrix, domains }: MatrixView): TaskGroup[] {
  const group = (set: 'core' | 'extension', title: string): TaskGroup[] => {
    const tasks = domains.filter(({ domain }) => domain.set === set).map((d) => sectionTask(assessmentId, d));
    return tasks.length === 0 ? [] : [{ id: `${matrix.id}-${set}`, title, tasks }];
  };
  const mixed = new Set(domains.map(({ domain }) => domain.set)).size > 1;
  return mixed
    ? [
        ...group('core', `${matrix.shortTitle}: core domains`),
        ...group('extension', `${matrix.shortTitle}: extension domains`),
      ]
    : [...group('core', matrix.shortTitle), ...group('extension', matrix.shortTitle)];
}
