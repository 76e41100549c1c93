import type { ReactNode } from 'react';
import { ActionLinks, type ActionLink } from './ActionLinks.tsx';

export type SummaryRow = { key: string; value: ReactNode; actions?: readonly ActionLink[] };

/** Facts about one thing. Not for tables, and never with an empty value: say "Not provided". */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ key, value, actions }) => (
        <div className="summary-row" key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
          {actions !== undefined && actions.length > 0 && (
            <dd>
              <ActionLinks actions={actions} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
