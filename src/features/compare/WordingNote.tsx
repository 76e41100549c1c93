import { Inset } from '#components/Inset.tsx';
import type { SideBySide } from '#core/compare/sideBySide.ts';
import { wordingChanges } from '#core/domainMovement.ts';
import { criteriaCount } from '#core/words.ts';

/** What happened to the wording between the baseline and now. Said only where it is another version. */
export function WordingNote({ beside: { baseline, now, comparison } }: { beside: SideBySide }) {
  const [before, after] = [baseline.view.matrix, now.view.matrix];
  if (before.version === after.version) return null;
  const { unchanged, reworded, added, removed } = wordingChanges(comparison);
  return (
    <Inset>
      <p>
        The two use version {before.version} and version {after.version} of this matrix:{' '}
        {criteriaCount(unchanged)} {unchanged === 1 ? 'is' : 'are'} the same, {reworded}{' '}
        {reworded === 1 ? 'was' : 'were'} reworded, {added} {added === 1 ? 'is' : 'are'} new and {removed}{' '}
        {removed === 1 ? 'was' : 'were'} removed. Reworded criteria are shown but not counted.
      </p>
    </Inset>
  );
}
