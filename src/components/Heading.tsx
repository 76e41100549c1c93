import type { ComponentProps } from 'react';

export type HeadingLevel = 2 | 3 | 4;

/** The heading whose level the page decides. */
export function Heading({ level, children, ...props }: ComponentProps<'h2'> & { level: HeadingLevel }) {
  if (level === 2) return <h2 {...props}>{children}</h2>;
  if (level === 3) return <h3 {...props}>{children}</h3>;
  return <h4 {...props}>{children}</h4>;
}
