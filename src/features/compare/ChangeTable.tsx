import { Checkbox } from '#components/Checkboxes.tsx';
import { DataTable } from '#components/DataTable.tsx';
import { Radios } from '#components/Radios.tsx';
import { sectionKey } from '#core/assessment.ts';
import { byChange, changeText, hasChanged, type ChangeRow, type Comparison } from '#core/comparison.ts';
import type { Matrix } from '#core/matrix.ts';
import { answerText, criteriaCount } from '#core/words.ts';
import { setQuery } from '#state/address.ts';
import { href } from '#state/paths.ts';
import type { CompareQuery } from './compareQuery.ts';

type Props = {
  comparison: Comparison;
  matrix: Matrix;
  /** The later assessment, where a criterion's page is. */
  assessmentId: string;
  thenName: string;
  nowName: string;
  query: CompareQuery;
};

/** Every criterion then and now, with the change in words. */
export function ChangeTable({ comparison, matrix, assessmentId, thenName, nowName, query }: Props) {
  const { levels } = matrix.scale;
  const ordered = query.order === 'change' ? byChange(comparison.rows) : comparison.rows;
  const shown = query.changedOnly ? ordered.filter(hasChanged) : ordered;
  const side = (view: ChangeRow['before']) =>
    view === null ? 'Not in matrix' : answerText(levels, view.answer);
  return (
    <>
      <h2>Criteria</h2>
      <Radios
        legend="Order"
        legendSize="s"
        inline
        options={[
          { value: 'matrix', label: 'As in the matrix' },
          { value: 'change', label: 'Down first' },
        ]}
        value={query.order}
        onChange={({ target }) => setQuery('order', target.value === 'change' ? 'change' : null)}
      />
      <Checkbox
        label="Show only criteria that changed"
        checked={query.changedOnly}
        onChange={({ target }) => setQuery('show', target.checked ? 'changed' : null)}
      />
      <p role="status">
        Showing {shown.length} of {criteriaCount(comparison.rows.length)}.
      </p>
      {shown.length > 0 && (
        <DataTable
          caption="Criteria then and now"
          columns={[
            { key: 'criterion', header: 'Criterion', rowHeader: true },
            { key: 'then', header: thenName },
            { key: 'now', header: nowName },
            { key: 'change', header: 'Change' },
            { key: 'domain', header: 'Domain' },
          ]}
          rows={shown.map((row) => ({
            id: row.criterionId,
            criterion: criterionLink(row, matrix, assessmentId),
            domain: row.domainTitle,
            then: side(row.before),
            now: side(row.after),
            change: changeText(row),
          }))}
        />
      )}
    </>
  );
}

function criterionLink(row: ChangeRow, matrix: Matrix, assessmentId: string) {
  const name = `${row.ref} ${row.title}`;
  if (row.after === null) return name;
  const section = sectionKey(matrix.id, row.domainId);
  return <a href={href('criterion', { assessmentId, section, criterionId: row.criterionId })}>{name}</a>;
}
