import { memo, type ComponentProps } from 'react';
import { DataTable, type Column } from './DataTable.tsx';
import { TableActions } from './TableActions.tsx';
import { useShared } from './useShared.ts';

type Table<Key extends string> = {
  caption: string;
  columns: readonly Column<Key>[];
  rows: readonly ({ id: string } & Record<NoInfer<Key>, string>)[];
};

/** A table and the buttons that take it elsewhere. Drawn again only when a word in it changes. */
export function CopyableTable<const Key extends string>({
  table,
  ...files
}: { table: Table<Key> } & Omit<ComponentProps<typeof TableActions>, 'caption'>) {
  return (
    <>
      <Drawn {...useShared(table)} />
      <TableActions caption={table.caption} {...files} />
    </>
  );
}

const Drawn = memo(function Drawn({ caption, columns, rows }: Table<string>) {
  return <DataTable caption={caption} columns={columns} rows={rows} />;
});
