import { useId, type ComponentProps, type ReactNode } from 'react';
import { Choice, type Divider, type Option } from './Choice.tsx';
import { Fieldset } from './FormGroup.tsx';

type Props = Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue' | 'checked' | 'id'> & {
  legend: ReactNode;
  legendSize?: 's' | 'm';
  hint?: ReactNode;
  error?: string | undefined;
  /** The id of the first radio. */
  id?: string | undefined;
  options: readonly (Option | Divider)[];
  /** Given, the group is controlled; `null` is none chosen. */
  value?: string | null;
  defaultValue?: string;
  inline?: boolean;
};

/** `name`, `onChange`, `onBlur` and `ref` go to every radio, as `register()` of a form library wants. */
export function Radios({
  legend,
  legendSize,
  hint,
  error,
  id,
  options,
  value,
  defaultValue,
  inline = false,
  name,
  ...props
}: Props) {
  const ownName = useId();
  return (
    <Fieldset {...{ legend, hint, error, id }} {...(legendSize && { legendSize })}>
      {(firstId) => (
        <div className={inline ? 'choices-inline' : undefined}>
          {options.map((option, index) => {
            if ('divider' in option) {
              return (
                <p className="divider" key={option.divider}>
                  {option.divider}
                </p>
              );
            }
            const isChosen = value === undefined || value === option.value;
            return (
              <Choice
                {...props}
                {...(value === undefined
                  ? { defaultChecked: option.value === defaultValue }
                  : { checked: isChosen })}
                key={option.value}
                type="radio"
                name={name ?? ownName}
                id={index === 0 ? firstId : `${firstId}-${index}`}
                value={option.value}
                label={option.label}
                hint={option.hint}
                reveal={isChosen ? option.reveal : undefined}
              />
            );
          })}
        </div>
      )}
    </Fieldset>
  );
}
