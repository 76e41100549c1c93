import { useId, type ReactNode } from 'react';
import { ScrollRegion } from './ScrollRegion.tsx';

export type Column<Key extends string> = {
  key: Key;
  header: ReactNode;
  /** Numbers go to the right. */
  align?: 'left' | 'right';
  /** The cells of this column name their rows. */
  rowHeader?: boolean;
  /** Share of the width, in per cent. */
  width?: number;
  /** A class for its cell in the row of this id. */
  cellClass?: (rowId: string) => string | undefined;
};

type Props<Key extends string> = {
  caption: ReactNode;
  /** Hidden from eyes where a heading above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Key>[];
  /** No empty cells: say why there is nothing. */
  rows: readonly ({ id: string } & Record<NoInfer<Key>, ReactNode>)[];
  /** Totals: one row in the same columns. */
  footer?: Record<NoInfer<Key>, ReactNode>;
  className?: string;
};

/** A table in a region that scrolls by itself when it is too wide. */
export function DataTable<const Key extends string>({
  caption,
  captionHidden = false,
  columns,
  rows,
  footer,
  className = '',
}: Props<Key>) {
  const captionId = useId();
  const cells = (row: Record<Key, ReactNode>, id = '') =>
    columns.map(({ key, align, rowHeader, cellClass }) =>
      rowHeader ? (
        <th key={key} scope="row" className={alignClass(align)}>
          {row[key]}
        </th>
      ) : (
        <td key={key} className={cellClass?.(id) ?? alignClass(align)}>
          {row[key]}
        </td>
      ),
    );
  return (
    <ScrollRegion labelledBy={captionId}>
      <table className={`table ${className}`.trimEnd()}>
        <caption id={captionId} className={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        {columns.some(({ width }) => width !== undefined) && (
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} {...(width !== undefined && { width: `${width}%` })} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {columns.map(({ key, header, align }) => (
              <th key={key} scope="col" className={alignClass(align)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>{cells(row, row.id)}</tr>
          ))}
        </tbody>
        {footer !== undefined && (
          <tfoot>
            <tr>{cells(footer)}</tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}

function alignClass(align: 'left' | 'right' | undefined): string | undefined {
  return align === 'right' ? 'align-right' : undefined;
}
