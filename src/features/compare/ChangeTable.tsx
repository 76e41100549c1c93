import { Checkbox } from '#components/Checkboxes.tsx';
import { DataTable } from '#components/DataTable.tsx';
import { Radios } from '#components/Radios.tsx';
import { sectionKey } from '#core/assessment.ts';
import { byChange, changeText, hasChanged, type ChangeRow } from '#core/comparison.ts';
import { answerOf, type SideBySide } from '#core/compare/sideBySide.ts';
import type { Member } from '#core/compare/family.ts';
import { criteriaCount } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { setQuery } from '#state/address.ts';
import { href } from '#state/paths.ts';
import type { CompareQuery } from './compareQuery.ts';

type Props = {
  beside: SideBySide<ReadyAssessment>;
  nameOf: (facts: ReadyAssessment) => string;
  query: CompareQuery;
};

/** Every criterion then and now, with what stood between, and the change in words. */
export function ChangeTable({ beside, nameOf, query }: Props) {
  const { comparison, baseline, now, family } = beside;
  const ordered = query.order === 'change' ? byChange(comparison.rows) : comparison.rows;
  const shown = query.changedOnly ? ordered.filter(hasChanged) : ordered;
  // Then comes first and now last, whatever the order in time.
  const between = family.members.filter((member) => member !== baseline && member !== now);
  const sides = [baseline, ...between, now].map((member, index) => ({ member, key: `side-${index}` }));
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
            ...sides.map(({ member, key }) => ({ key, header: nameOf(member.facts) })),
            {
              key: 'change',
              header:
                sides.length > 2 ? `Change from ${nameOf(baseline.facts)} to ${nameOf(now.facts)}` : 'Change',
            },
            { key: 'domain', header: 'Domain' },
          ]}
          rows={shown.map((row) => ({
            id: row.criterionId,
            criterion: criterionLink(row, now),
            domain: row.domainTitle,
            change: changeText(row),
            ...Object.fromEntries(sides.map(({ member, key }) => [key, answerOf(member, row, now)])),
          }))}
        />
      )}
    </>
  );
}

/** Where the criterion is in the later assessment. */
function criterionLink(row: ChangeRow, { facts, view }: Member<ReadyAssessment>) {
  const name = `${row.ref} ${row.title}`;
  if (row.after === null) return name;
  const section = sectionKey(view.matrix.id, row.domainId);
  const assessmentId = facts.assessment.id;
  return <a href={href('criterion', { assessmentId, section, criterionId: row.criterionId })}>{name}</a>;
}
