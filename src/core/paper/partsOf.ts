import { fewestForTrend } from '#core/compare/trend.ts';
import type { Report } from '#core/report.ts';
import { actionPlan } from './actionPlan.ts';
import { alertBox } from './alertBox.ts';
import { allAnswers } from './allAnswers.ts';
import { paragraph } from './blocks.ts';
import { evidenceIndex } from './evidenceIndex.ts';
import { coverSheet } from './frontSheet.ts';
import { gapsPart } from './gaps.ts';
import { licences, methodInBrief } from './method.ts';
import { onePage } from './onePage.ts';
import type { PaperBlock, PaperPart } from './paper.ts';
import {
  hasSection,
  paperSections,
  sectionNames,
  type PaperOptions,
  type PaperSection,
} from './paperOptions.ts';
import { notProvided } from './paperWords.ts';
import { scoringExample } from './scoringExample.ts';
import { signOffRecord } from './signOffRecord.ts';
import { summary } from './summary.ts';
import { whatChanged } from './whatChanged.ts';
import { overTheYears } from './overTheYears.ts';
import { whatWeDid } from './whatWeDid.ts';
import { whereWeAre } from './whereWeAre.ts';
import { withoutLevel } from './withoutLevel.ts';
import { wordingInFull } from './wording.ts';

/** A part before it is made, so that one that cannot be made takes no other with it. */
export type PartDraft = { name: string; title: string; make: () => PaperBlock[] } & Partial<
  Pick<PaperPart, 'page' | 'breakBefore' | 'size' | 'missing'>
>;

/** The main parts that were asked for, in the order in which they are read. */
export function mainParts(report: Report, options: PaperOptions, unreadable: number): PartDraft[] {
  const { previous, actions } = report;
  // A board reads on, a committee looks up.
  const breakBefore = options.audience === 'committee';
  const isOnePage = options.audience === 'one-page';
  return asked(options, {
    sheet: {
      title: 'Cover sheet',
      page: 'front',
      size: isOnePage ? 'small' : 'plain',
      make: () => [...coverSheet(report, options), ...(options.alertBox ? alertBox(report, options) : [])],
    },
    summary: isOnePage
      ? { title: 'Summary', page: 'front', make: () => onePage(report, options) }
      : { title: 'Executive summary', breakBefore: true, make: () => summary(report, options) },
    did: { title: 'What we did', size: 'small', make: () => whatWeDid(report, options, unreadable) },
    where: { title: 'Where we are', breakBefore, make: () => whereWeAre(report, options) },
    changed:
      previous === null
        ? missing('What changed', 'there is no assessment before this one to compare with.')
        : { title: 'What changed', make: () => whatChanged(report, options) },
    ...years(report, options),
    gaps: { title: 'Gaps and what to do next', make: () => gapsPart(report, options) },
    plan:
      actions.length === 0
        ? missing('Action plan', 'no actions have been added yet.')
        : { title: 'Action plan', breakBefore, make: () => actionPlan(report, options) },
    // A board reads what is left out and why; a committee looks it up.
    ...(options.audience !== 'committee' && { without: leftOut(report) }),
  });
}

/** The appendices that were asked for, without their letters. */
export function appendices(report: Report, options: PaperOptions): PartDraft[] {
  const { signOff } = report.assessment;
  const example = hasSection(options, 'example');
  const inFull = hasSection(options, 'wording');
  return [
    ...asked(options, {
      answers: { title: 'All answers', page: 'wide', make: () => allAnswers(report, options) },
      evidence: { title: 'Evidence index', size: 'small', make: () => evidenceIndex(report) },
    }),
    ...(hasSection(options, 'method') || example
      ? [
          {
            name: 'method',
            title: example ? 'Method and scoring example' : 'Method in brief',
            size: 'small' as const,
            make: () => [
              ...(hasSection(options, 'method') ? methodInBrief(report) : []),
              ...(example ? scoringExample() : []),
            ],
          },
        ]
      : []),
    // Whose words these are is said with every figure; one page says it below its figures.
    ...(options.audience === 'one-page' && !inFull
      ? []
      : [
          {
            name: 'wording',
            title: 'Matrix wording and licence',
            size: 'small' as const,
            make: () => [...licences(report), ...(inFull ? wordingInFull(report) : [])],
          },
        ]),
    ...asked(options, {
      ...(options.audience === 'committee' && { without: leftOut(report) }),
      ...(signOff !== null && {
        signOff: { title: 'Sign-off record', size: 'small' as const, make: () => signOffRecord(signOff) },
      }),
    }),
  ];
}

/** Absent while the years before are not read; and for lack of years, unless a person asked for it by hand. */
function years(report: Report, { sections }: PaperOptions): Drafts {
  if (report.years === null) return {};
  const title = sectionNames.years;
  if (report.years.length > 0) return { years: { title, make: () => overTheYears(report) } };
  return sections['years'] === true
    ? { years: missing(title, `there are fewer than ${fewestForTrend} assessments to lay side by side.`) }
    : {};
}

/** A reader must see that nothing was cut off. */
function missing(title: string, why: string): Omit<PartDraft, 'name'> {
  return { title, missing: true, make: () => [paragraph(`${notProvided}: ${why}`)] };
}

function leftOut(report: Report): Omit<PartDraft, 'name'> {
  return { title: 'Criteria without a level', size: 'small', make: () => withoutLevel(report) };
}

type Drafts = Partial<Record<PaperSection, Omit<PartDraft, 'name'>>>;

function asked(options: PaperOptions, drafts: Drafts): PartDraft[] {
  return paperSections.flatMap((section) => {
    const draft = drafts[section];
    return draft === undefined || !hasSection(options, section) ? [] : [{ name: section, ...draft }];
  });
}
