import { Inset } from '#components/Inset.tsx';
import { levelsCount, levelText, type LevelNames } from '#core/words.ts';

type Props = { level: number | null; target: number | null; gap: number | null; levels: LevelNames };

/** What the two choices mean together. A target below the current level is a question, not an error. */
export function GapLine({ level, target, gap, levels }: Props) {
  if (level === null || target === null || gap === null) return null;
  if (target < level) {
    return (
      <Inset tone="warning">
        <p>Target is below your current level. Is that right?</p>
      </Inset>
    );
  }
  const next = levels.find(({ value }) => value > level);
  return (
    <p className="gap-line">
      {gap === 0
        ? 'You are at your target.'
        : `Gap: ${levelsCount(gap)}. Next step: ${next === undefined ? 'none' : levelText(levels, next.value)}.`}
    </p>
  );
}
