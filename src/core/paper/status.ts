import type { PaperCell } from './paper.ts';

/** "Below target", "At target", "Above target"; `null` without a level or a target. */
export function againstTarget(level: number | null, target: number | null): string | null {
  if (level === null || target === null) return null;
  if (level < target) return 'Below target';
  return level === target ? 'At target' : 'Above target';
}

/** The colour of a status, where colours were asked for. It only repeats the words that stand with it. */
export function statusOf(
  level: number | null,
  target: number | null,
  withColours: boolean,
): Pick<PaperCell, 'status'> {
  if (!withColours || level === null || target === null) return {};
  return { status: level < target ? 'below-target' : 'at-target' };
}
