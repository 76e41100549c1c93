import type { ComponentProps, ReactNode } from 'react';

export type Option = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown while the option is chosen. */
  reveal?: ReactNode;
};

/** A word on its own line between options, such as "or". */
export type Divider = { divider: string };

type Props = Omit<ComponentProps<'input'>, 'id' | 'type'> & {
  type: 'radio' | 'checkbox';
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  reveal?: ReactNode;
};

/**
 * One radio or checkbox with its label. `reveal` follows the input's own state by a style rule, because
 * a form library ticks inputs without React knowing; where the state is known, leave it out when unticked.
 */
export function Choice({ type, id, label, hint, reveal, className = '', ...props }: Props) {
  const hasHint = hint !== undefined && hint !== null;
  return (
    <div className="choice">
      <input
        {...props}
        type={type}
        id={id}
        className={`choice-input ${className}`.trimEnd()}
        aria-describedby={hasHint ? `${id}-hint` : props['aria-describedby']}
      />
      <label className="choice-label" htmlFor={id}>
        {label}
      </label>
      {hasHint && (
        <div className="hint choice-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {reveal !== undefined && reveal !== null && <div className="choice-reveal">{reveal}</div>}
    </div>
  );
}
