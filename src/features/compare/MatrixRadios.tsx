import { Radios } from '#components/Radios.tsx';
import type { Matrix } from '#core/matrix.ts';

type Props = { matrices: readonly Matrix[]; chosen: string; onChoose: (id: string) => void };

/** Nothing to choose with one matrix. */
export function MatrixRadios({ matrices, chosen, onChoose }: Props) {
  if (matrices.length < 2) return null;
  return (
    <Radios
      legend="Matrix"
      hint="Each matrix is compared on its own."
      options={matrices.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
      value={chosen}
      onChange={({ target }) => onChoose(target.value)}
    />
  );
}
