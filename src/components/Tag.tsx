import type { ComponentProps } from 'react';

export type TagTone = 'grey' | 'white' | 'blue' | 'green' | 'amber' | 'red' | 'purple';

/** Always carries its meaning in words. */
export function Tag({
  tone = 'grey',
  className = '',
  ...props
}: ComponentProps<'strong'> & { tone?: TagTone }) {
  return <strong {...props} className={`tag tag-${tone} ${className}`.trimEnd()} />;
}
