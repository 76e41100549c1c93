import type { Report } from '#core/report.ts';
import { paragraph } from './blocks.ts';
import { coverOf } from './frontSheet.ts';
import type { Paper, PaperPart } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { fileTitle, lowerFirst, pageHeader, paperFooter, paperTitle } from './paperWords.ts';
import { appendices, mainParts, type PartDraft } from './partsOf.ts';

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
    years: whole.years?.filter(({ trend }) => !options.without.includes(trend.matrix.id)) ?? null,
  };
  return {
    title: paperTitle,
    fileTitle: fileTitle(report, now),
    organisation: report.organisation.name,
    header: pageHeader(report, options.marking),
    footer: paperFooter,
    cover: coverOf(report, options),
    parts: [
      ...mainParts(report, options, unreadable),
      ...appendices(report, options).map((draft, index) => ({
        ...draft,
        title: `Appendix ${letter(index)}: ${lowerFirst(draft.title)}`,
        breakBefore: index === 0 && options.audience === 'committee',
      })),
    ].map(partOf),
  };
}

/** "A" for the first appendix that is there. */
const letter = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index);

/** A part that cannot be built says so and takes no other with it. */
function partOf({ name, title, make, page, breakBefore, size, missing }: PartDraft): PaperPart {
  return {
    id: `report-${name}`,
    title,
    page: page ?? 'portrait',
    breakBefore: breakBefore ?? false,
    size: size ?? 'plain',
    ...(missing && { missing }),
    blocks: blocksOf(make),
  };
}

function blocksOf(make: PartDraft['make']): PaperPart['blocks'] {
  try {
    return make();
  } catch {
    return [paragraph('This section could not be built. The rest of the report is ready.', 'problem')];
  }
}
