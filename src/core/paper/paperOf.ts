import type { Report } from '#core/report.ts';
import { actionPlan } from './actionPlan.ts';
import { allAnswers } from './allAnswers.ts';
import { paragraph } from './blocks.ts';
import { coverOf, coverSheet } from './frontSheet.ts';
import { gapsPart } from './gaps.ts';
import { methodInBrief, wordingSources } from './method.ts';
import type { Paper, PaperBlock, PaperPart } from './paper.ts';
import { hasSection, type PaperOptions, type PaperSection } from './paperOptions.ts';
import { fileTitle, pageHeader, paperFooter, paperTitle } from './paperWords.ts';
import { summary } from './summary.ts';
import { whatChanged } from './whatChanged.ts';
import { whatWeDid } from './whatWeDid.ts';
import { whereWeAre } from './whereWeAre.ts';
import { withoutLevel } from './withoutLevel.ts';

/** What the paper is made under that is neither in the report nor chosen. */
export interface PaperMoment {
  /** When it is made, as an ISO instant: its name begins with the day. */
  now: string;
  /** Answers that the store could not read and the report therefore leaves out. */
  unreadable: number;
}

/** The document that readers get, made from all figures and what people chose and wrote. Pure and cheap. */
export function paperOf(whole: Report, options: PaperOptions, { now, unreadable }: PaperMoment): Paper {
  const report = {
    ...whole,
    matrices: whole.matrices.filter(({ matrix }) => !options.without.includes(matrix.id)),
  };
  const parts = partsOf(report, options, unreadable);
  return {
    title: paperTitle,
    fileTitle: fileTitle(report, now),
    organisation: report.organisation.name,
    header: pageHeader(report, options.marking),
    footer: paperFooter,
    cover: coverOf(report, options),
    parts: parts.filter(({ section }) => hasSection(options, section)).map(partOf),
  };
}

type Draft = { section: PaperSection; title: string; make: () => PaperBlock[] } & Partial<
  Pick<PaperPart, 'page' | 'breakBefore' | 'size'>
>;

/** The parts in the order in which they are read. A part with nothing to say is left out. */
function partsOf(report: Report, options: PaperOptions, unreadable: number): Draft[] {
  return [
    { section: 'sheet', title: 'Cover sheet', page: 'front', make: () => coverSheet(report, options) },
    {
      section: 'summary',
      title: 'Executive summary',
      breakBefore: true,
      make: () => summary(report, options),
    },
    {
      section: 'did',
      title: 'What we did',
      size: 'small',
      make: () => whatWeDid(report, options, unreadable),
    },
    { section: 'where', title: 'Where we are', make: () => whereWeAre(report, options) },
    ...(report.previous === null
      ? []
      : [{ section: 'changed' as const, title: 'What changed', make: () => whatChanged(report, options) }]),
    { section: 'gaps', title: 'Gaps and what to do next', make: () => gapsPart(report, options) },
    ...(report.actions.length === 0
      ? []
      : [{ section: 'plan' as const, title: 'Action plan', make: () => actionPlan(report, options) }]),
    {
      section: 'answers',
      title: 'Appendix: all answers',
      page: 'wide',
      make: () => allAnswers(report),
    },
    { section: 'method', title: 'Method in brief', size: 'small', make: () => methodInBrief(report) },
    {
      section: 'sources',
      title: 'Matrix wording and licence',
      size: 'small',
      make: () => wordingSources(report),
    },
    {
      section: 'without',
      title: 'Criteria without a level',
      size: 'small',
      make: () => withoutLevel(report),
    },
  ];
}

/** A part that cannot be built says so and takes no other with it. */
function partOf({ section, title, make, page = 'portrait', breakBefore, size }: Draft): PaperPart {
  const part = {
    id: `report-${section}`,
    title,
    page,
    breakBefore: breakBefore ?? false,
    size: size ?? 'plain',
  };
  try {
    return { ...part, blocks: make() };
  } catch {
    return {
      ...part,
      blocks: [paragraph('This section could not be built. The rest of the report is ready.', 'problem')],
    };
  }
}
