import type { ComponentProps } from 'react';
import { FormGroup, type FieldWords } from './FormGroup.tsx';

type Props = ComponentProps<'select'> & FieldWords;

/** Children are native `<option>`s. */
export function Select({ label, hint, error, labelSize, id, className = '', ...props }: Props) {
  return (
    <FormGroup
      {...{ label, hint, error, id, describedBy: props['aria-describedby'] }}
      {...(labelSize && { labelSize })}
    >
      {(wiring) => <select {...props} {...wiring} className={`input ${className}`.trimEnd()} />}
    </FormGroup>
  );
}
