import type { Sentence } from '#core/narrative.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { wordingStatusNames } from '#core/words.ts';
import { bullets, heading, paragraph } from './blocks.ts';
import { dotChart } from './domainCharts.ts';
import { findingsOf } from './findings.ts';
import { gapTable, shortGaps } from './gapTable.ts';
import type { PaperBlock } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { keyFacts } from './summary.ts';

/** What was done stands on the cover sheet, and reasons for what went down in the full report. */
const toldElsewhere = new Set<Sentence['rule']>(['R1', 'R7']);
/** The key facts say these for several matrices. */
const toldInFacts = new Set<Sentence['rule']>([...toldElsewhere, 'R2', 'R3', 'R4', 'provisional']);
/** A chart of more domains leaves no room for anything else; then the first gaps stand in its place. */
const mostDrawn = 6;

/** What stands below the cover sheet when the whole paper is 1 page: findings, a chart or the first gaps, the licence. */
export function onePage(report: Report, { edits }: PaperOptions): PaperBlock[] {
  const [first, ...others] = report.matrices;
  if (first === undefined) return [];
  const found =
    others.length > 0
      ? [
          keyFacts(report),
          ...report.matrices.flatMap((one) => [
            heading(3, one.matrix.shortTitle),
            findingsOf(one, edits, toldInFacts),
            ...gapsInShort(one, 3),
          ]),
        ]
      : [
          findingsOf(first, edits, toldElsewhere),
          ...(first.domains.length > mostDrawn ? firstGaps(first) : drawn(first)),
        ];
  return [...found, ...report.matrices.map((one) => paragraph(wordsOf(one), 'small'))];
}

function drawn(one: MatrixReport): PaperBlock[] {
  return [
    dotChart(one, {
      id: 'summary-dots',
      headingLevel: 3,
      note: null,
      figures: 'The figures of each domain are in the full report.',
    }),
    ...gapsInShort(one, 3),
  ];
}

const countOf = (shown: number, gaps: number) =>
  shown < gaps ? `First ${shown} of ${gaps} gaps` : shown === 1 ? 'The gap' : 'The gaps';

function firstGaps({ matrix, gaps }: MatrixReport): PaperBlock[] {
  const shown = gaps.slice(0, 4);
  return shown.length === 0
    ? []
    : [
        gapTable({
          id: 'first-gaps',
          caption: `${countOf(shown.length, gaps.length)}, with the next step`,
          about: null,
          matrix,
          gaps: shown,
        }),
      ];
}

function gapsInShort({ matrix, gaps }: MatrixReport, most: number): PaperBlock[] {
  const shown = gaps.slice(0, most);
  return shown.length === 0
    ? []
    : [
        {
          ...paragraph('From the level now to the target:', 'small'),
          lead: `${countOf(shown.length, gaps.length)}.`,
        },
        bullets(shortGaps(matrix, shown, []), true),
      ];
}

/** Whose words the figures rest on; the words of others with the thanks that they ask for. */
function wordsOf({ matrix }: MatrixReport): string {
  const { shortTitle, version, wordingStatus, licence, attribution } = matrix;
  const said = `${shortTitle}, version ${version}: ${wordingStatusNames[wordingStatus].toLowerCase()}. Licence: ${licence}.`;
  return wordingStatus === 'original' ? said : `${said} ${attribution}`;
}
