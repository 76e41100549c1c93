import { memo } from 'react';
import type { Rung } from './ChoiceLadder.tsx';

type Props = Rung & {
  id: string;
  name: string;
  isChosen: boolean;
  /** Shown while it is chosen, for eyes only. */
  selectedWord: string;
  /** Must not change from render to render: only the rows that a choice changes are drawn again. */
  onChoose: (value: string) => void;
};

/** One step of a ladder: the whole row is the label, so all of it can be pressed; its name stays short. */
export const LadderRow = memo(function LadderRow({
  id,
  name,
  value,
  number,
  label,
  description,
  isChosen,
  selectedWord,
  onChoose,
}: Props) {
  return (
    <label htmlFor={id} className={isChosen ? 'ladder-row ladder-row-chosen' : 'ladder-row'}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={() => onChoose(value)}
        id={id}
        className="ladder-input"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-text`}
      />
      <span className="ladder-head">
        <span className="ladder-number" aria-hidden="true">
          {number}
        </span>
        <span className="ladder-name" id={`${id}-name`}>
          {label}
        </span>
        {/* Its place is kept: a choice moves nothing, and the browser need not lay out the page again. */}
        <span className={isChosen ? 'ladder-selected' : 'ladder-selected kept-place'} aria-hidden="true">
          {selectedWord}
        </span>
      </span>
      <span className="ladder-text" id={`${id}-text`}>
        {description}
      </span>
    </label>
  );
});
