import { useId, useRef, type ComponentProps, type ReactNode } from 'react';
import { Choice, type Option } from './Choice.tsx';
import { Fieldset } from './FormGroup.tsx';

export type Rung = {
  value: string;
  /** Shown in the box; the label says it too. */
  number: number;
  /** The accessible name, word for word: "Level 2, Developing". */
  label: string;
  /** What must be true; read out after the name. Line breaks are kept. */
  description: string;
};

type Props = Omit<ComponentProps<'fieldset'>, 'onChange' | 'id' | 'name'> & {
  legend: ReactNode;
  legendSize?: 's' | 'm';
  hint?: ReactNode;
  error?: string | undefined;
  /** The id of the first radio. */
  id?: string | undefined;
  name?: string;
  /** From the lowest to the highest. */
  rungs: readonly Rung[];
  /** Plain radios after the divider. */
  others?: readonly Option[];
  divider?: string;
  /** Shown on the chosen rung, for eyes only: the radio itself says that it is chosen. */
  selectedWord?: string;
  /** `null` is none chosen. Nothing is ever chosen beforehand. */
  value: string | null;
  /** `how` tells a settled choice from one that the arrow keys are passing over. */
  onChoose: (value: string, how: 'pointer' | 'keyboard') => void;
};

/** Radios as the steps of a ladder, each with the words that describe it. */
export function ChoiceLadder({
  legend,
  legendSize,
  hint,
  error,
  id,
  name,
  rungs,
  others = [],
  divider = 'or',
  selectedWord = 'Selected',
  value,
  onChoose,
  ...props
}: Props) {
  const ownName = useId();
  const keyIsDown = useRef(false);
  // An arrow key is still down when the radio it moves to changes; a pointer has no key.
  const radio = (own: string) => ({
    type: 'radio' as const,
    name: name ?? ownName,
    value: own,
    checked: own === value,
    onKeyDown: () => {
      keyIsDown.current = true;
    },
    onKeyUp: () => {
      keyIsDown.current = false;
    },
    onPointerDown: () => {
      keyIsDown.current = false;
    },
    onChange: () => {
      onChoose(own, keyIsDown.current ? 'keyboard' : 'pointer');
    },
  });

  return (
    <Fieldset {...props} {...{ legend, hint, error, id }} {...(legendSize && { legendSize })}>
      {(firstId) => (
        <>
          <div className="ladder">
            {rungs.map((rung, index) => {
              const ownId = index === 0 ? firstId : `${firstId}-${index}`;
              const isChosen = rung.value === value;
              return (
                // The whole row is the label, so all of it can be pressed; aria-labelledby keeps the name short.
                <label
                  key={rung.value}
                  htmlFor={ownId}
                  className={isChosen ? 'ladder-row ladder-row-chosen' : 'ladder-row'}
                >
                  <input
                    {...radio(rung.value)}
                    id={ownId}
                    className="ladder-input"
                    aria-labelledby={`${ownId}-name`}
                    aria-describedby={`${ownId}-text`}
                  />
                  <span className="ladder-head">
                    <span className="ladder-number" aria-hidden="true">
                      {rung.number}
                    </span>
                    <span className="ladder-name" id={`${ownId}-name`}>
                      {rung.label}
                    </span>
                    {isChosen && (
                      <span className="ladder-selected" aria-hidden="true">
                        {selectedWord}
                      </span>
                    )}
                  </span>
                  <span className="ladder-text" id={`${ownId}-text`}>
                    {rung.description}
                  </span>
                </label>
              );
            })}
          </div>
          {others.length > 0 && (
            <div className="ladder-others">
              <p className="divider">{divider}</p>
              {others.map((option, index) => (
                <Choice
                  {...radio(option.value)}
                  key={option.value}
                  id={`${firstId}-other-${index}`}
                  label={option.label}
                  hint={option.hint}
                  reveal={option.value === value ? option.reveal : undefined}
                />
              ))}
            </div>
          )}
        </>
      )}
    </Fieldset>
  );
}
