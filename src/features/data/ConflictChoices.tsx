import { Radios } from '#components/Radios.tsx';
import type { Conflict, Resolution } from '#core/exchange/restore.ts';
import { count, formatDateTime } from '#core/words.ts';

const labels: Record<Resolution, string> = {
  'keep-both': 'Keep both',
  'use-file': 'Use the file',
  'keep-mine': 'Keep mine',
};
const order: readonly Resolution[] = ['keep-both', 'use-file', 'keep-mine'];

interface Props {
  conflicts: readonly Conflict[];
  deletedHere: ReadonlySet<string>;
  resolutions: ReadonlyMap<string, Resolution>;
  onChoose: (assessmentId: string, resolution: Resolution) => void;
}

/** One question for each assessment that is here and in the file with different content. */
export function ConflictChoices({ conflicts, deletedHere, resolutions, onChoose }: Props) {
  return conflicts.map((conflict) => (
    <Radios
      key={conflict.assessmentId}
      legend={conflict.name}
      legendSize="s"
      hint={`The copy ${conflict.mine.updatedAt >= conflict.file.updatedAt ? 'here' : 'in the file'} is newer.${
        deletedHere.has(conflict.assessmentId) ? ' The copy here is in your deleted items.' : ''
      }${conflict.locked ? ' The copy here is signed off, so the file cannot replace it.' : ''}`}
      name={`conflict-${conflict.assessmentId}`}
      value={resolutions.get(conflict.assessmentId) ?? 'keep-both'}
      options={order
        .filter((resolution) => resolution !== 'use-file' || !conflict.locked)
        .map((resolution) => ({
          value: resolution,
          label: labels[resolution],
          hint: hintOf(resolution, conflict),
        }))}
      onChange={(event) => {
        const chosen = order.find((resolution) => resolution === event.target.value);
        if (chosen !== undefined) onChoose(conflict.assessmentId, chosen);
      }}
    />
  ));
}

function hintOf(resolution: Resolution, { name, mine, file }: Conflict): string {
  switch (resolution) {
    case 'keep-both':
      return `The file’s copy is added as “${name} (from backup file)”.`;
    case 'use-file':
      return `${copyText(file)} Your copy here is replaced.`;
    case 'keep-mine':
      return `${copyText(mine)} The file’s copy is left out.`;
  }
}

function copyText({ answers, updatedAt }: Conflict['mine']): string {
  return `${count(answers, 'answer')}, last changed ${formatDateTime(updatedAt)}.`;
}
