import { DataTable } from '#components/DataTable.tsx';
import { CopyButton } from '#components/CopyButton.tsx';
import { tabSeparated, type TextTable } from './textTable.ts';

/** A table and the button that copies it. */
export function CopyableTable<const Key extends string>({ table }: { table: TextTable<Key> }) {
  return (
    <>
      <DataTable caption={table.caption} columns={table.columns} rows={table.rows} />
      <CopyButton text={tabSeparated(table)} about={`of the table: ${table.caption}`}>
        Copy as text
      </CopyButton>
    </>
  );
}
