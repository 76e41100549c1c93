import { DataTable } from '#components/DataTable.tsx';
import { changeReason, changeText, type Comparison } from '#core/comparison.ts';

/** What the later assessment says about the criteria that went down. */
export function ReasonsForDown({ comparison }: { comparison: Comparison }) {
  const down = comparison.rows.filter(({ kind }) => kind === 'down');
  if (down.length === 0) return null;
  return (
    <>
      <h2>Why levels went down</h2>
      <DataTable
        caption="Criteria that went down, with the note of the later assessment"
        columns={[
          { key: 'criterion', header: 'Criterion', rowHeader: true },
          { key: 'change', header: 'Change' },
          { key: 'reason', header: 'Reason' },
        ]}
        rows={down.map((row) => ({
          id: row.criterionId,
          criterion: `${row.ref} ${row.title}`,
          change: changeText(row),
          reason: <span className="typed-text">{changeReason(row)}</span>,
        }))}
      />
    </>
  );
}
