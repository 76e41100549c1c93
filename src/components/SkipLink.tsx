import type { ComponentProps } from 'react';
import { focusById } from './focusById.ts';

type Props = Omit<ComponentProps<'a'>, 'href'> & { targetId?: string };

/** Under hash routes `#main` would be a page of its own, so the link moves the focus itself. */
export function SkipLink({ targetId = 'main', className = '', children, ...props }: Props) {
  return (
    <a
      {...props}
      href={`#${targetId}`}
      className={`skip-link ${className}`.trimEnd()}
      onClick={(event) => {
        event.preventDefault();
        focusById(targetId);
      }}
    >
      {children}
    </a>
  );
}
