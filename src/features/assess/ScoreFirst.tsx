import { Checkbox } from '#components/Checkboxes.tsx';
import { usePreferences } from '#state/preferences.ts';

/** Two passes: all levels first, what they rest on afterwards. */
export function ScoreFirst() {
  const scoreFirst = usePreferences((preferences) => preferences.scoreFirst);
  const set = usePreferences((preferences) => preferences.set);
  return (
    <Checkbox
      label="Score first, add evidence later"
      hint="Evidence, confidence, notes and actions stay behind 1 link until you ask for them."
      checked={scoreFirst}
      onChange={(event) => set({ scoreFirst: event.target.checked })}
    />
  );
}
