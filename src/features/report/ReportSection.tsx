import { Component, type ReactNode } from 'react';
import type { PaperPart } from '#core/paper/paper.ts';

type Props = {
  id: string;
  title: string;
  /** Which kind of paper it stands on: the front page, or landscape pages of its own. */
  page: PaperPart['page'];
  size: PaperPart['size'];
  breakBefore: boolean;
  /** Another report is another chance for a section that failed. */
  resetKey: unknown;
  children: ReactNode;
};

/** One part of the report with its heading. `id` is the heading's, where the list of contents leads. */
export function ReportSection({ id, title, page, size, breakBefore, resetKey, children }: Props) {
  const classes = [
    'report-section',
    ...(page === 'portrait' ? [] : [`report-${page}`]),
    ...(size === 'small' ? ['report-small'] : []),
    ...(breakBefore ? ['report-break'] : []),
  ];
  return (
    <section className={classes.join(' ')} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <SectionBoundary resetKey={resetKey}>{children}</SectionBoundary>
    </section>
  );
}

/** A section that fails takes no other with it. */
export class SectionBoundary extends Component<
  { resetKey: unknown; children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: { resetKey: unknown }) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? (
      <p className="inset">This section could not be built. The rest of the report is ready.</p>
    ) : (
      this.props.children
    );
  }
}
