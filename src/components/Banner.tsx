import { useId, type ComponentProps, type ReactNode } from 'react';

type Props = Omit<ComponentProps<'section'>, 'title'> & {
  title: ReactNode;
  tone?: 'info' | 'success';
};

/** At most one on a page: an undo, an update, something just done. */
export function Banner({ title, tone = 'info', className = '', children, ...props }: Props) {
  const titleId = useId();
  return (
    <section {...props} className={`banner banner-${tone} ${className}`.trimEnd()} aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
