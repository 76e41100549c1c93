import { DataTable } from '#components/DataTable.tsx';
import { actionsSentence } from '#core/actionWords.ts';
import type { Report } from '#core/report.ts';
import { actionRow, numberedActions } from './actionRows.ts';

/** Who does what by when, and what came of what was open last time. */
export function ActionPlan({ report }: { report: Report }) {
  return (
    <>
      <p>{actionsSentence(report.actions, report.today)}</p>
      <div className="report-plan">
        <DataTable
          caption="Action plan"
          captionHidden
          columns={[
            { key: 'action', header: 'Action', rowHeader: true },
            { key: 'criterion', header: 'Criterion' },
            { key: 'owner', header: 'Owner' },
            { key: 'due', header: 'Due' },
            { key: 'status', header: 'Status' },
          ]}
          rows={numberedActions(report).map((numbered) => {
            const row = actionRow(numbered, report);
            return { ...row, action: <span className="typed-text">{row.action}</span> };
          })}
        />
      </div>
    </>
  );
}
