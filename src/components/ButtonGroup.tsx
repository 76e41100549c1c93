import type { ComponentProps } from 'react';

export function ButtonGroup({ className = '', ...props }: ComponentProps<'div'>) {
  return <div {...props} className={`button-group ${className}`.trimEnd()} />;
}
