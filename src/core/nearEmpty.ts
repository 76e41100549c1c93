import type { Contents } from './exchange/contents.ts';

/**
 * Whether one has less than half of what the other has, counting assessments, answers, evidence and actions. A near-empty
 * file in the place of a full one is how other tools have lost people's work.
 */
export function holdsMuchLess(one: Contents, other: Contents): boolean {
  return sizeOf(one) * 2 < sizeOf(other);
}

function sizeOf({ assessments, answers, evidence, actions }: Contents): number {
  return assessments.length + answers + evidence + actions;
}
