import { useState, type ComponentProps } from 'react';
import { FormGroup, type FieldWords } from './FormGroup.tsx';
import { TextCheck } from './TextCheck.tsx';

type Props = ComponentProps<'textarea'> &
  FieldWords & {
    /** The most characters that will be kept. It is said, not enforced: cutting a paste loses words. */
    limit?: number;
    /** The warning for what is typed, or `null`. */
    check?: (text: string) => string | null;
  };

/** Plain text: what is pasted loses its formatting and keeps its line breaks. */
export function TextArea({
  label,
  hint,
  error,
  labelSize,
  id,
  limit,
  check,
  className = '',
  onInput,
  ...props
}: Props) {
  // Unknown until the first key: the form library fills the field without React knowing.
  const [length, setLength] = useState<number | null>(null);
  return (
    <FormGroup
      {...{ label, hint, error, id, describedBy: props['aria-describedby'] }}
      {...(labelSize && { labelSize })}
    >
      {(wiring) => (
        <>
          <textarea
            rows={4}
            autoComplete="off"
            {...props}
            {...wiring}
            className={`input ${className}`.trimEnd()}
            onInput={(event) => {
              setLength(event.currentTarget.value.length);
              onInput?.(event);
            }}
          />
          {limit !== undefined && (
            <p className="hint" aria-live={length !== null && length > limit * 0.9 ? 'polite' : 'off'}>
              {countText(limit, length)}
            </p>
          )}
          {check && <TextCheck of={wiring.id} check={check} />}
        </>
      )}
    </FormGroup>
  );
}

function countText(limit: number, length: number | null): string {
  const number = (count: number) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? 'character' : 'characters'}`;
  if (length === null) return `You can enter up to ${number(limit)}`;
  if (length > limit) return `You have ${number(length - limit)} too many`;
  return `You have ${number(limit - length)} remaining`;
}
