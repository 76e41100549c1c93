import { Select } from '#components/Select.tsx';
import type { SideBySide } from '#core/compare/sideBySide.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { go, useAddress } from '#state/address.ts';

type Props = { beside: SideBySide<ReadyAssessment>; nameOf: (facts: ReadyAssessment) => string };

/** Which assessment the others are compared with. */
export function BaselineChoice({ beside: { family, baseline }, nameOf }: Props) {
  return (
    <Select
      label="Baseline"
      value={baseline.facts.assessment.id}
      onChange={({ target }) => setBaseline(target.value, family.members[0]?.facts.assessment.id)}
    >
      {family.members.map(({ facts }) => (
        <option key={facts.assessment.id} value={facts.assessment.id}>
          {nameOf(facts)}
        </option>
      ))}
    </Select>
  );
}

/** The earliest is what an address without a baseline means. The older way to swap two goes with the choice. */
function setBaseline(id: string, earliest: string | undefined): void {
  const { path, query } = useAddress.getState();
  const values = new URLSearchParams(query);
  values.delete('swap');
  if (id === earliest) values.delete('base');
  else values.set('base', id);
  go(`${path}?${values.toString()}`, { replace: true });
}
