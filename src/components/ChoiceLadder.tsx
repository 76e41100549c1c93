import { useCallback, useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react';
import { Choice, type Option } from './Choice.tsx';
import { Fieldset } from './FormGroup.tsx';
import { LadderRow } from './LadderRow.tsx';

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
  const groupName = name ?? ownName;
  const keyIsDown = useRef(false);
  const latest = useRef(onChoose);
  useEffect(() => {
    latest.current = onChoose;
  });
  const choose = useCallback((own: string) => {
    latest.current(own, keyIsDown.current ? 'keyboard' : 'pointer');
  }, []);
  // An arrow key is still down when the radio it moves to changes; a pointer has no key.
  const keys = {
    onKeyDown: () => {
      keyIsDown.current = true;
    },
    onKeyUp: () => {
      keyIsDown.current = false;
    },
    onPointerDown: () => {
      keyIsDown.current = false;
    },
  };

  return (
    <Fieldset {...props} {...keys} {...{ legend, hint, error, id }} {...(legendSize && { legendSize })}>
      {(firstId) => (
        <>
          <div className="ladder">
            {rungs.map((rung, index) => (
              <LadderRow
                key={rung.value}
                {...rung}
                id={index === 0 ? firstId : `${firstId}-${index}`}
                name={groupName}
                isChosen={rung.value === value}
                selectedWord={selectedWord}
                onChoose={choose}
              />
            ))}
          </div>
          {others.length > 0 && (
            <div className="ladder-others">
              <p className="divider">{divider}</p>
              {others.map((option, index) => (
                <Choice
                  key={option.value}
                  type="radio"
                  name={groupName}
                  value={option.value}
                  checked={option.value === value}
                  onChange={() => choose(option.value)}
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
