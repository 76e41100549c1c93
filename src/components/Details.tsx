import type { ComponentProps, ReactNode } from 'react';

type Props = ComponentProps<'details'> & { summary: ReactNode };

export function Details({ summary, className = '', children, ...props }: Props) {
  return (
    <details {...props} className={`details ${className}`.trimEnd()}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
