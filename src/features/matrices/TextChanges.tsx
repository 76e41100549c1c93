import { DataTable } from '#components/DataTable.tsx';
import type { TextChange } from '#core/ownMatrix/matrixChanges.ts';

interface Props {
  caption: string;
  changes: readonly TextChange[];
  headers: readonly string[];
}

/** Texts of 2 versions side by side. */
export function TextChanges({ caption, changes, headers: [before, after] }: Props) {
  const shown = (text: string) => (text === '' ? 'None' : <span className="pre-line">{text}</span>);
  return (
    <DataTable
      caption={`${caption}: what is different`}
      captionHidden
      columns={[
        { key: 'what', header: 'Part', rowHeader: true, width: 20 },
        { key: 'before', header: before, width: 40 },
        { key: 'after', header: after, width: 40 },
      ]}
      rows={changes.map((change) => ({
        id: change.what,
        what: change.what,
        before: shown(change.before),
        after: shown(change.after),
      }))}
    />
  );
}
