import type { ComponentProps } from 'react';
import { FormGroup, type FieldWords } from './FormGroup.tsx';

type Props = ComponentProps<'input'> & FieldWords & { width?: 4 | 10 };

export function TextInput({ label, hint, error, labelSize, id, width, className = '', ...props }: Props) {
  const sized = width === undefined ? 'input' : `input input-${width}`;
  return (
    <FormGroup
      {...{ label, hint, error, id, describedBy: props['aria-describedby'] }}
      {...(labelSize && { labelSize })}
    >
      {(wiring) => <input type="text" {...props} {...wiring} className={`${sized} ${className}`.trimEnd()} />}
    </FormGroup>
  );
}
