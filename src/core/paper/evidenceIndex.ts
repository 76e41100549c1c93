import { isCurrent, type Evidence } from '#core/evidence.ts';
import { evidenceTypeNames } from '#core/evidenceWords.ts';
import type { Report } from '#core/report.ts';
import { formatDate, listOf } from '#core/words.ts';
import { paragraph, tableOf } from './blocks.ts';
import type { PaperBlock } from './paper.ts';
import { orNotProvided } from './paperWords.ts';

/** One piece of evidence and the criteria that use it, each with the level it shows there. */
interface Entry {
  evidence: Evidence;
  /** By the name of their matrix. */
  uses: Map<string, string[]>;
}

/** What stands behind the levels and where it is kept, in the order in which criteria first use it. */
export function evidenceIndex({ matrices, today }: Report): PaperBlock[] {
  const entries = new Map<string, Entry>();
  for (const { matrix, view } of matrices) {
    for (const { criterion, evidence } of view.criteria) {
      for (const link of evidence) {
        const entry: Entry = entries.get(link.evidence.id) ?? { evidence: link.evidence, uses: new Map() };
        const level = link.supportsLevel === null ? 'level not decided' : `level ${link.supportsLevel}`;
        const uses = entry.uses.get(matrix.shortTitle) ?? [];
        entry.uses.set(matrix.shortTitle, [...uses, `${criterion.ref} (${level})`]);
        entries.set(link.evidence.id, entry);
      }
    }
  }
  if (entries.size === 0) return [paragraph('No evidence has been linked to a criterion yet.')];
  return [
    paragraph(
      'References to documents, not the documents. The level is the one that the document shows to be in place.',
    ),
    tableOf({
      id: 'evidence',
      caption: 'Evidence index',
      captionHidden: true,
      columns: {
        title: { header: 'Evidence', width: 22 },
        type: { header: 'Kind', width: 10 },
        where: { header: 'Where it is kept', width: 20 },
        dated: { header: 'Dated', width: 11 },
        review: { header: 'Review by', width: 12 },
        uses: { header: 'Used by', width: 25 },
      },
      rows: [...entries.values()].map(({ evidence, uses }) => ({
        id: evidence.id,
        cells: {
          title: evidence.title,
          type: evidenceTypeNames[evidence.type],
          where: orNotProvided(evidence.where.trim()),
          dated: evidence.documentDate === null ? 'No date' : formatDate(evidence.documentDate),
          review: reviewText(evidence, today),
          uses: usesText(uses, matrices.length > 1),
        },
      })),
    }),
  ];
}

function usesText(uses: Entry['uses'], named: boolean): string {
  return [...uses].map(([matrix, refs]) => (named ? `${matrix}: ${listOf(refs)}` : listOf(refs))).join('\n');
}

function reviewText({ reviewDate }: Evidence, today: string): string {
  if (reviewDate === null) return 'No date';
  const day = formatDate(reviewDate);
  return isCurrent({ reviewDate }, today) ? day : `${day}, which is past`;
}
