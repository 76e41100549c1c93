import { isOverdue } from '#core/action.ts';
import { evidenceFigures } from '#core/evidenceWords.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { listOf } from '#core/words.ts';
import { heading } from './blocks.ts';
import { editable } from './edits.ts';
import type { PaperBlock } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';

/** Alert, advise, assure: what some boards ask each paper to begin with. Suggested from the figures. */
export function alertBox(report: Report, { edits }: PaperOptions): PaperBlock[] {
  const lines = [
    { id: 'alert', lead: 'Alert:', text: alertText(report) },
    { id: 'advise', lead: 'Advise:', text: adviseText(report) },
    { id: 'assure', lead: 'Assure:', text: assureText(report) },
  ];
  return [
    heading(3, 'Alert, advise, assure'),
    ...lines.map(({ id, lead, text }) => ({ ...editable(id, text, edits), lead })),
  ];
}

/** More essential criteria than this are counted, not named. */
const mostNamed = 3;

function alertText({ matrices, actions, today }: Report): string {
  const essential = matrices.flatMap(({ gaps }) =>
    gaps.filter(({ view }) => view.criterion.essential).map(({ view }) => view.criterion),
  );
  const named = essential.slice(0, mostNamed).map(({ ref, title }) => `${ref} ${title}`);
  const more = essential.length - named.length;
  const overdue = actions.filter((action) => isOverdue(action, today)).length;
  const sentences = [
    ...(essential.length === 0
      ? []
      : [`Essential criteria below target: ${listOf(more > 0 ? [...named, `${more} more`] : named)}.`]),
    ...counted('Went down since the last assessment', matrices, ({ comparison }) => comparison?.down ?? 0),
    ...(overdue === 0 ? [] : [`Actions overdue: ${overdue}.`]),
  ];
  return sentences.join(' ') || 'Nothing in these figures needs to be escalated.';
}

function adviseText({ matrices }: Report): string {
  const sentences = [
    ...counted('Criteria below target', matrices, ({ whole }) => whole.belowTarget),
    ...counted('Criteria without a level', matrices, ({ whole }) => whole.unanswered + whole.unknown),
    ...counted(
      'Levels that rest on what people told us',
      matrices,
      ({ lowConfidence }) => lowConfidence.length,
    ),
  ];
  return sentences.join(' ') || 'Every criterion has a level, and none is below target.';
}

function assureText({ matrices }: Report): string {
  const reached = ({ whole }: MatrixReport) =>
    whole.withTarget === 0 ? 'none can be compared' : `${whole.atTarget} of ${whole.withTarget}`;
  return [
    `Criteria at or above target: ${inEach(matrices, reached)}.`,
    ...counted(
      'Levels that current evidence supports',
      matrices,
      ({ view }) => evidenceFigures(view.criteria).supported,
    ),
    'This is a self-assessment. Nobody outside has checked it.',
  ].join(' ');
}

/** "Criteria below target: 22 in “Full edition” and 17 in “Four pillars”." Matrices are never added together. */
function counted(
  what: string,
  matrices: readonly MatrixReport[],
  figure: (one: MatrixReport) => number,
): string[] {
  const some = matrices.filter((one) => figure(one) > 0);
  return some.length === 0
    ? []
    : [`${what}: ${inEach(some, (one) => String(figure(one)), matrices.length)}.`];
}

function inEach(
  shown: readonly MatrixReport[],
  say: (one: MatrixReport) => string,
  matrices = shown.length,
): string {
  return listOf(shown.map((one) => (matrices > 1 ? `${say(one)} in “${one.matrix.shortTitle}”` : say(one))));
}
