import { DataTable } from '#components/DataTable.tsx';
import { actionsSentence } from '#core/actionWords.ts';
import type { Report } from '#core/report.ts';
import { actionRow, actionsByOrigin } from './actionRows.ts';

const columns = [
  { key: 'action', header: 'Action', rowHeader: true },
  { key: 'criterion', header: 'Criterion' },
  { key: 'owner', header: 'Owner' },
  { key: 'due', header: 'Due' },
  { key: 'status', header: 'Status' },
] as const;

/** Who does what by when, and what came of what was open last time. */
export function ActionPlan({ report }: { report: Report }) {
  const { agreed, earlier } = actionsByOrigin(report);
  return (
    <>
      <p>{actionsSentence(report.actions, report.today)}</p>
      {agreed.length > 0 && (
        <div className="report-plan">
          <DataTable
            caption={`Agreed this time (${agreed.length})`}
            columns={columns}
            rows={agreed.map((action) => actionRow(action, report))}
          />
        </div>
      )}
      {earlier.length > 0 && (
        <div className="report-plan">
          <DataTable
            caption={`From last time (${earlier.length})`}
            columns={[...columns, { key: 'result', header: 'Result' }]}
            rows={earlier.map((action) => actionRow(action, report))}
          />
        </div>
      )}
    </>
  );
}
