import { useId, type ComponentProps, type ReactNode } from 'react';
import { Choice, type Divider, type Option } from './Choice.tsx';
import { Fieldset } from './FormGroup.tsx';

type Props = Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue' | 'checked' | 'id'> & {
  legend: ReactNode;
  legendSize?: 's' | 'm';
  hint?: ReactNode;
  error?: string | undefined;
  /** The id of the first checkbox. */
  id?: string | undefined;
  options: readonly (Option | Divider)[];
  /** Given, the group is controlled. */
  value?: readonly string[];
  defaultValue?: readonly string[];
};

/** `name`, `onChange`, `onBlur` and `ref` go to every checkbox, as `register()` of a form library wants. */
export function Checkboxes({
  legend,
  legendSize,
  hint,
  error,
  id,
  options,
  value,
  defaultValue = [],
  ...props
}: Props) {
  return (
    <Fieldset {...{ legend, hint, error, id }} {...(legendSize && { legendSize })}>
      {(firstId) =>
        options.map((option, index) => {
          if ('divider' in option) {
            return (
              <p className="divider" key={option.divider}>
                {option.divider}
              </p>
            );
          }
          const isTicked = value === undefined || value.includes(option.value);
          return (
            <Choice
              {...props}
              {...(value === undefined
                ? { defaultChecked: defaultValue.includes(option.value) }
                : { checked: isTicked })}
              key={option.value}
              type="checkbox"
              id={index === 0 ? firstId : `${firstId}-${index}`}
              value={option.value}
              label={option.label}
              hint={option.hint}
              reveal={isTicked ? option.reveal : undefined}
            />
          );
        })
      }
    </Fieldset>
  );
}

type SingleProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode };

/** One checkbox that needs no legend. */
export function Checkbox({ id, ...props }: SingleProps) {
  const madeUpId = useId();
  return (
    <div className="group">
      <Choice {...props} type="checkbox" id={id ?? madeUpId} />
    </div>
  );
}
