import { memo } from 'react';
import { rampStep } from '#components/charts/chartColours.ts';
import { DataTable } from '#components/DataTable.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import type { PaperCell, PaperTable } from '#core/paper/paper.ts';

/** A table of the paper. Where cells carry levels it is a map of them: colour only repeats the number. */
export const PaperDataTable = memo(function PaperDataTable({ table }: { table: PaperTable }) {
  const { caption, about, captionHidden, columns, rows, keep, size } = table;
  const cells = new Map(rows.map((row) => [row.id, row.cells]));
  const isMap = rows.some((row) => Object.values(row.cells).some(({ level }) => level !== undefined));
  const classes = [
    'paper-table',
    `paper-columns-${columns.length}`,
    ...(keep ? ['report-keep'] : []),
    ...(size === 'small' ? ['report-small'] : []),
  ];
  return (
    <div className={classes.join(' ')}>
      <DataTable
        {...(isMap && { className: 'heatmap' })}
        caption={
          <>
            {caption}
            {about !== null && <VisuallyHidden> ({about})</VisuallyHidden>}
          </>
        }
        captionHidden={captionHidden}
        columns={columns.map((column) => ({
          ...column,
          cellClass: (rowId) => cellClass(cells.get(rowId)?.[column.key], column.align),
        }))}
        rows={rows.map((row) => ({
          ...Object.fromEntries(
            Object.entries(row.cells).map(([key, cell]) => [key, <Cell key={key} cell={cell} />]),
          ),
          id: row.id,
        }))}
      />
    </div>
  );
});

function Cell({ cell: { text, level } }: { cell: PaperCell }) {
  if (level !== undefined) {
    const name = level.levels.find(({ value }) => value === level.value)?.name ?? '';
    return (
      <>
        {text}
        <VisuallyHidden> {name}</VisuallyHidden>
      </>
    );
  }
  return text.includes('\n') ? <span className="typed-text">{text}</span> : text;
}

function cellClass(cell: PaperCell | undefined, align: 'left' | 'right'): string | undefined {
  if (cell?.level !== undefined) {
    const { value, levels } = cell.level;
    return `heat heat-${rampStep(
      levels.findIndex((level) => level.value === value),
      levels.length,
    )}`;
  }
  if (cell?.tone !== undefined) return `heat heat-${cell.tone}`;
  if (cell?.status !== undefined) return `status status-${cell.status}`;
  return align === 'right' ? 'align-right' : undefined;
}
