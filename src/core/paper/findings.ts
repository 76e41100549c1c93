import type { Sentence } from '#core/narrative.ts';
import type { MatrixReport } from '#core/report.ts';
import { editable, type TextEdits } from './edits.ts';
import type { PaperBlock } from './paper.ts';

/** What the figures of a matrix say in sentences, each under the rule that made it. `without`: told elsewhere. */
export function findingsOf(
  { matrix, narrative }: MatrixReport,
  edits: TextEdits,
  without: ReadonlySet<Sentence['rule']>,
): PaperBlock {
  return {
    kind: 'findings',
    items: narrative
      .filter(({ rule }) => !without.has(rule))
      .map(({ rule, text }) => editable(`${matrix.id}.${rule}`, text, edits)),
  };
}
