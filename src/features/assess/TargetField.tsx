import { memo, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { Radios } from '#components/Radios.tsx';
import type { TargetSource } from '#core/view.ts';
import { formatMonth, levelText, targetSourceNames, type LevelNames } from '#core/words.ts';

type Props = {
  levels: LevelNames;
  /** The target of this criterion alone. */
  own: number | null;
  /** The target that holds, from wherever it comes. */
  target: number | null;
  /** A stored target that the scale does not have. */
  impossible: number | null;
  source: TargetSource | null;
  targetDate: string | null;
  onChange: (own: number | null) => void;
};

/** Told apart from the ladder above, whose radios are named by the level itself. */
function targetLabel(levels: LevelNames, value: number): string {
  return `${value} – ${levels.find((level) => level.value === value)?.name ?? ''}`;
}

/** The level wanted. A target from above is shown with where it comes from, and changed only on request. */
export const TargetField = memo(function TargetField({
  levels,
  own,
  target,
  impossible,
  source,
  targetDate,
  onChange,
}: Props) {
  const [open, setOpen] = useState(target === null);
  const when = targetDate === null ? '' : ` by ${formatMonth(targetDate)}`;
  const legend = `What level do you want to reach${when}?`;
  if (!open && target !== null && source !== null) {
    return (
      <div className="group">
        <h2 className="label-s">{legend}</h2>
        <p>
          {levelText(levels, target)} – {targetSourceNames[source]}{' '}
          <Button variant="link" onClick={() => setOpen(true)}>
            Change for this criterion
          </Button>
        </p>
      </div>
    );
  }
  return (
    <>
      {impossible !== null && source !== null && (
        <Inset tone="problem">
          <p>
            The target {targetSourceNames[source]} is level {impossible}, which this matrix does not have, so
            no gap is counted. Choose another level.
          </p>
        </Inset>
      )}
      <Radios
        legend={legend}
        legendSize="s"
        hint="The highest level is not always the right target. Choose what is safe and realistic."
        name="target"
        inline
        options={[
          ...levels.map(({ value }) => ({ value: String(value), label: targetLabel(levels, value) })),
          { value: 'none', label: 'No target of its own' },
        ]}
        value={own === null ? 'none' : String(own)}
        onChange={(event) => onChange(event.target.value === 'none' ? null : Number(event.target.value))}
      />
    </>
  );
});
