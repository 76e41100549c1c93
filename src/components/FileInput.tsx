import type { ComponentProps } from 'react';
import { FormGroup, type FieldWords } from './FormGroup.tsx';

type Props = Omit<ComponentProps<'input'>, 'type'> & FieldWords;

/** The native picker, which also takes a file dropped on it. */
export function FileInput({ label, hint, error, labelSize, id, className = '', ...props }: Props) {
  return (
    <FormGroup
      {...{ label, hint, error, id, describedBy: props['aria-describedby'] }}
      {...(labelSize && { labelSize })}
    >
      {(wiring) => (
        <input {...props} {...wiring} type="file" className={`input file-input ${className}`.trimEnd()} />
      )}
    </FormGroup>
  );
}
