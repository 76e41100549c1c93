import type { ComponentProps } from 'react';
import { DataTable, type Column } from './DataTable.tsx';
import { TableActions } from './TableActions.tsx';

type Table<Key extends string> = {
  caption: string;
  columns: readonly Column<Key>[];
  rows: readonly ({ id: string } & Record<NoInfer<Key>, string>)[];
};

/** A table and the buttons that take it elsewhere. */
export function CopyableTable<const Key extends string>({
  table,
  ...files
}: { table: Table<Key> } & Omit<ComponentProps<typeof TableActions>, 'caption'>) {
  return (
    <>
      <DataTable caption={table.caption} columns={table.columns} rows={table.rows} />
      <TableActions caption={table.caption} {...files} />
    </>
  );
}
