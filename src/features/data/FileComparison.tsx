import { DataTable } from '#components/DataTable.tsx';
import type { Difference, FileDifference } from '#core/fileDifference.ts';

const columns = [
  { key: 'kind', header: 'Kind', rowHeader: true },
  { key: 'added', header: 'Only in the file', align: 'right' },
  { key: 'changed', header: 'In both, different', align: 'right' },
  { key: 'same', header: 'In both, the same', align: 'right' },
  { key: 'onlyHere', header: 'Only here', align: 'right' },
] as const;

const kinds: readonly [key: keyof FileDifference, name: string][] = [
  ['organisations', 'Organisations'],
  ['assessments', 'Assessments'],
  ['evidence', 'Evidence'],
  ['actions', 'Actions'],
];

/** A file beside what is here, in exact counts. A kind that neither has is left out. */
export function FileComparison({ counts }: { counts: FileDifference }) {
  const rows = kinds.filter(([key]) => sum(counts[key]) > 0);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="The file compared with what is here"
      columns={columns}
      rows={rows.map(([key, kind]) => ({ id: key, kind, ...counts[key] }))}
    />
  );
}

function sum({ added, changed, same, onlyHere }: Difference): number {
  return added + changed + same + onlyHere;
}
