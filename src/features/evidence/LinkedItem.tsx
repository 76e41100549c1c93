import { ActionLinks } from '#components/ActionLinks.tsx';
import { Inset } from '#components/Inset.tsx';
import { Select } from '#components/Select.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import type { Evidence } from '#core/evidence.ts';
import { evidenceWarnings, usedByOthers } from '#core/evidenceWords.ts';
import { levelText, type LevelNames } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { EvidenceFacts } from './EvidenceFacts.tsx';

type Props = {
  evidence: Evidence;
  supportsLevel: number | null;
  levels: LevelNames;
  today: string;
  /** How many other criteria use it. */
  others: number;
  onLevel: (level: number | null) => void;
  onRemove: () => void;
};

/** One piece of evidence as one answer uses it. */
export function LinkedItem({ evidence, supportsLevel, levels, today, others, onLevel, onRemove }: Props) {
  const { id, organisationId, title } = evidence;
  return (
    <li>
      <h3 className="at-top">{title}</h3>
      <p className="secondary small">
        <EvidenceFacts evidence={evidence} /> · {usedByOthers(others)}
      </p>
      {evidenceWarnings(evidence, today).map((warning) => (
        <Inset key={warning} tone="warning">
          <p>{warning}</p>
        </Inset>
      ))}
      <Select
        label={
          <>
            Level it shows to be in place<VisuallyHidden> {title}</VisuallyHidden>
          </>
        }
        value={supportsLevel ?? ''}
        onChange={({ target }) => onLevel(target.value === '' ? null : Number(target.value))}
      >
        <option value="">Not decided yet</option>
        {levels.map(({ value }) => (
          <option key={value} value={value}>
            {levelText(levels, value)}
          </option>
        ))}
      </Select>
      <ActionLinks
        actions={[
          {
            text: 'Edit',
            hiddenText: title,
            href: href('evidenceItem', { organisationId, evidenceId: id }),
          },
          { text: 'Remove', hiddenText: `${title} from this criterion`, onClick: onRemove },
        ]}
      />
    </li>
  );
}
