import { useId, type ComponentProps, type ReactNode } from 'react';
import { ActionLinks, type ActionLink } from './ActionLinks.tsx';
import { Heading, type HeadingLevel } from './Heading.tsx';

type Props = Omit<ComponentProps<'section'>, 'title'> & {
  title: ReactNode;
  headingLevel?: HeadingLevel;
  /** At most 3, each about 2 words. */
  actions?: readonly ActionLink[];
};

export function SummaryCard({
  title,
  headingLevel = 2,
  actions = [],
  className = '',
  children,
  ...props
}: Props) {
  const titleId = useId();
  return (
    <section {...props} className={`summary-card ${className}`.trimEnd()} aria-labelledby={titleId}>
      <div className="summary-card-head">
        <Heading level={headingLevel} id={titleId}>
          {title}
        </Heading>
        {actions.length > 0 && <ActionLinks actions={actions} />}
      </div>
      <div className="summary-card-body">{children}</div>
    </section>
  );
}
