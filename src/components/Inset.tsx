import type { ComponentProps, ReactNode } from 'react';

type Props = Omit<ComponentProps<'div'>, 'title'> & {
  /** Only the edge changes colour: the words must say what kind of message it is. */
  tone?: 'info' | 'warning' | 'problem';
  title?: ReactNode;
};

/** Pass `role="alert"` or `role="status"` only for a message that appears while the page is in use. */
export function Inset({ tone = 'info', title, className = '', children, ...props }: Props) {
  return (
    <div {...props} className={`inset inset-${tone} ${className}`.trimEnd()}>
      {title !== undefined && <p className="inset-title">{title}</p>}
      {children}
    </div>
  );
}
