import type { RowGroup } from '#core/chartWords.ts';
import type { DomainMovementRow } from '#core/domainMovement.ts';
import { aggregateText } from '#core/explain.ts';
import type { TextTable } from '#core/export/textTable.ts';
import { criteriaCount, type LevelNames } from '#core/words.ts';

/** The figures of the charts of a comparison in words: each domain then and now. */
export function movementTable(
  { heading, rows }: RowGroup<DomainMovementRow>,
  levels: LevelNames,
  thenName: string,
  nowName: string,
): TextTable<'domain' | 'then' | 'now' | 'change' | 'basis'> {
  const level = (value: number | null) =>
    value === null ? 'No level both times' : aggregateText(levels, value);
  return {
    caption: `${heading} then and now`,
    columns: [
      { key: 'domain', header: 'Domain', rowHeader: true },
      { key: 'then', header: thenName },
      { key: 'now', header: nowName },
      { key: 'change', header: 'Change' },
      { key: 'basis', header: 'Based on' },
    ],
    rows: rows.map(({ id, label, previous, current, change, common }) => ({
      id,
      domain: label,
      then: level(previous),
      now: level(current),
      change: change.text,
      basis: criteriaCount(common),
    })),
  };
}
