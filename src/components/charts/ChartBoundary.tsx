import { Component, type ReactNode } from 'react';

type Props = { children: ReactNode; message?: string };

/** A chart that fails takes nothing else with it: the table beside it has the same figures. */
export class ChartBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { children, message = 'The chart could not be drawn. The same figures are in the table.' } =
      this.props;
    return this.state.failed ? <p className="inset">{message}</p> : children;
  }
}
