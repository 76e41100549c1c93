import type { Gap } from './gap.ts';
import type { Matrix } from './matrix.ts';
import { descriptorFor } from './readMatrix.ts';
import { checklistKey } from './response.ts';
import type { SetScore } from './scoring.ts';
import { criteriaCount, levelInSentence, levelText } from './words.ts';

/** One sentence for the order of `compareGaps`; shown wherever gaps are listed. */
export const gapOrderSentence =
  'Essential criteria come first, then larger gaps. Where gaps are equal, lower levels come first, then lower confidence, then the order of the matrix.';

/** A rung to climb: what must be true there, in the matrix's own words. */
export interface Step {
  level: number;
  /** "level 2 (Developing)". */
  name: string;
  descriptor: string;
}

/** The rungs from the next level up to the target; the first is what to do next. */
export function stepsToTarget(matrix: Matrix, { view, nextLevel, target }: Gap): Step[] {
  const { levels } = matrix.scale;
  return levels
    .filter(({ value }) => value >= nextLevel && value <= target)
    .map(({ value }) => ({
      level: value,
      name: levelInSentence(levels, value),
      descriptor: descriptorFor(matrix, view.criterion, value),
    }));
}

/** The next step of one gap as plain lines, for a message or the notes of a meeting. */
export function nextStepText(matrix: Matrix, gap: Gap): string {
  const { levels } = matrix.scale;
  const [next] = stepsToTarget(matrix, gap);
  return [
    `${gap.view.criterion.ref} ${gap.view.criterion.title}`,
    `Now: ${levelText(levels, gap.level)}. Target: ${levelText(levels, gap.target)}.`,
    ...(next === undefined ? [] : [`To reach ${next.name}: ${next.descriptor}`]),
  ].join('\n');
}

/** The checklist statements that are not, or only partly, in place: ready-made things to do. */
export function notYetInPlace({ view }: Gap): { statement: string; partly: boolean }[] {
  return view.criterion.checklist.flatMap((statement) => {
    const state = view.checklist[checklistKey(statement)];
    return state === 'not-in-place' || state === 'partly' ? [{ statement, partly: state === 'partly' }] : [];
  });
}

/** Why criteria cannot be in a list of gaps: without a level, or with one but without a target. */
export function outsideGaps({ unanswered, unknown, levelled, withTarget }: SetScore): string[] {
  const withoutTarget = levelled - withTarget;
  return [
    ...(unanswered > 0 ? [`${criteriaCount(unanswered)} not answered`] : []),
    ...(unknown > 0 ? [`${criteriaCount(unknown)} not known yet`] : []),
    ...(withoutTarget > 0 ? [`${criteriaCount(withoutTarget)} without a target`] : []),
  ];
}
