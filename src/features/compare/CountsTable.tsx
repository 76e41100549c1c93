import { DataTable } from '#components/DataTable.tsx';
import type { SideBySide } from '#core/compare/sideBySide.ts';
import { statusNames } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';

type Props = { beside: SideBySide<ReadyAssessment>; nameOf: (facts: ReadyAssessment) => string };

/** How many criteria moved from the baseline to each of the others. Each row adds up to all criteria of the two. */
export function CountsTable({ beside: { baseline, others }, nameOf }: Props) {
  return (
    <DataTable
      caption={`Each assessment compared with ${nameOf(baseline.facts)}`}
      columns={[
        { key: 'name', header: 'Assessment', rowHeader: true },
        { key: 'status', header: 'State' },
        { key: 'up', header: 'Up', align: 'right' },
        { key: 'same', header: 'No change', align: 'right' },
        { key: 'down', header: 'Down', align: 'right' },
        { key: 'other', header: 'Not comparable', align: 'right' },
        { key: 'neither', header: 'Not scored in either', align: 'right' },
        { key: 'all', header: 'Criteria', align: 'right' },
      ]}
      rows={others.map(({ member: { facts }, comparison: { up, same, down, notComparable, rows } }) => ({
        id: facts.assessment.id,
        name: nameOf(facts),
        status: statusNames[facts.assessment.status],
        up,
        same,
        down,
        other: notComparable,
        neither: rows.length - up - same - down - notComparable,
        all: rows.length,
      }))}
    />
  );
}
