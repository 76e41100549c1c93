import type { ComponentProps } from 'react';
import { FormGroup, type FieldWords } from './FormGroup.tsx';
import { TextCheck } from './TextCheck.tsx';

type Props = ComponentProps<'input'> &
  FieldWords & {
    width?: 4 | 10;
    /** The warning for what is typed, or `null`. */
    check?: (text: string) => string | null;
  };

/** The browser keeps no list of what was typed, unless `autoComplete` asks for one: names of people are typed here. */
export function TextInput({
  label,
  hint,
  error,
  labelSize,
  id,
  width,
  check,
  className = '',
  ...props
}: Props) {
  const sized = width === undefined ? 'input' : `input input-${width}`;
  return (
    <FormGroup
      {...{ label, hint, error, id, describedBy: props['aria-describedby'] }}
      {...(labelSize && { labelSize })}
    >
      {(wiring) => (
        <>
          <input
            type="text"
            autoComplete="off"
            {...props}
            {...wiring}
            className={`${sized} ${className}`.trimEnd()}
          />
          {check && <TextCheck of={wiring.id} check={check} />}
        </>
      )}
    </FormGroup>
  );
}
