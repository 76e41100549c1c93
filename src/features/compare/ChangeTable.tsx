import { Checkbox } from '#components/Checkboxes.tsx';
import { DataTable } from '#components/DataTable.tsx';
import { Radios } from '#components/Radios.tsx';
import { byChange, changeReason, changeText, type ChangeRow, type Comparison } from '#core/comparison.ts';
import type { Matrix } from '#core/matrix.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText } from '#core/words.ts';
import { setQuery } from '#state/address.ts';

type Props = {
  matrix: Matrix;
  comparison: Comparison;
  previousName: string;
  currentName: string;
  order: 'matrix' | 'change';
  changedOnly: boolean;
};

/** Every criterion then and now, with the change in words. The sentence above counts these rows. */
export function ChangeTable({ matrix, comparison, previousName, currentName, order, changedOnly }: Props) {
  const { levels } = matrix.scale;
  const ordered = order === 'change' ? byChange(comparison.rows) : comparison.rows;
  const shown = changedOnly
    ? ordered.filter(({ kind }) => kind !== 'same' && kind !== 'not-scored')
    : ordered;
  const then = (view: CriterionView | null) =>
    view === null ? 'Not in this matrix' : answerText(levels, view.answer);
  return (
    <>
      <h2>Criteria then and now</h2>
      <Radios
        legend="Order"
        inline
        options={[
          { value: 'matrix', label: 'Order of the matrix' },
          { value: 'change', label: 'Down first' },
        ]}
        value={order}
        onChange={({ target }) => setQuery('order', target.value === 'change' ? 'change' : null)}
      />
      <Checkbox
        label="Show only what changed"
        checked={changedOnly}
        onChange={(event) => setQuery('changed', event.target.checked ? 'only' : null)}
      />
      <p role="status">
        Showing {shown.length} of {comparison.rows.length} criteria
      </p>
      {shown.length === 0 ? (
        <p>Nothing changed.</p>
      ) : (
        <DataTable
          caption="All criteria then and now"
          captionHidden
          columns={[
            { key: 'criterion', header: 'Criterion', rowHeader: true },
            { key: 'then', header: previousName },
            { key: 'now', header: currentName },
            { key: 'change', header: 'Change' },
            { key: 'reason', header: 'Reason' },
          ]}
          rows={shown.map((row) => ({
            id: row.criterionId,
            criterion: `${row.ref} ${row.title}`,
            then: then(row.before),
            now: then(row.after),
            change: <Change row={row} />,
            reason: <span className="typed-text">{changeReason(row) ?? 'Not asked for'}</span>,
          }))}
        />
      )}
    </>
  );
}

const marks: Partial<Record<ChangeRow['kind'], string>> = { up: '▲', down: '▼' };

/** Words first; the mark and its colour only repeat them. */
function Change({ row }: { row: ChangeRow }) {
  const mark = marks[row.kind];
  return (
    <span className={mark === undefined ? undefined : `change-${row.kind}`}>
      {changeText(row)}
      {mark !== undefined && <span aria-hidden="true"> {mark}</span>}
    </span>
  );
}
