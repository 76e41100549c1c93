import type { ComponentProps } from 'react';

/** Heard, not seen. */
export function VisuallyHidden({ className = '', ...props }: ComponentProps<'span'>) {
  return <span {...props} className={`visually-hidden ${className}`.trimEnd()} />;
}
