import type { Report } from '#core/report.ts';
import { actionsTable } from './actions.ts';
import { answersTable } from './answers.ts';
import { evidenceTable } from './evidence.ts';
import { levelsTable } from './levels.ts';
import { listsTable } from './lists.ts';
import type { Table } from './table.ts';
import { yearsTable } from './years.ts';

/** Everything of an assessment as tables, in the order in which files hold them. */
export function allTables(report: Report): Table[] {
  return [
    answersTable(report),
    actionsTable(report),
    evidenceTable(report),
    ...yearsTable(report),
    levelsTable(report),
    listsTable(report),
  ];
}
