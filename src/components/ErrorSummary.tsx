import { useEffect, useId, useRef } from 'react';
import { focusById } from './focusById.ts';

type Props = {
  title?: string;
  /** `id` is the control to focus; without one the message is plain text. */
  errors: readonly { id?: string; text: string }[];
};

/**
 * Shown only after an explicit submit, and takes the focus then. Give it a new `key` with each submit,
 * so that a second failed one is announced too. Nothing is shown without errors.
 */
export function ErrorSummary({ title = 'There is a problem', errors }: Props) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const isEmpty = errors.length === 0;
  useEffect(() => {
    if (!isEmpty) box.current?.focus();
  }, [isEmpty]);
  if (isEmpty) return null;
  return (
    <div className="error-summary" ref={box} role="group" tabIndex={-1} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={`${id ?? ''} ${text}`}>
            {id === undefined ? (
              text
            ) : (
              <a
                href={`#${id}`}
                onClick={(event) => {
                  // Under hash routes the address belongs to the router.
                  event.preventDefault();
                  focusById(id);
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
