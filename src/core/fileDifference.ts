import { isErased } from './erase.ts';
import { dryRun } from './exchange/restore.ts';
import type { Workspace } from './exchange/read.ts';
import type { RecordBase } from './record.ts';

/** How many records are in the file alone, in both but not alike, in both and the same, and here alone. */
export interface Difference {
  added: number;
  changed: number;
  same: number;
  onlyHere: number;
}

export interface FileDifference {
  organisations: Difference;
  /** With their answers: one changed answer makes the assessment a changed one. */
  assessments: Difference;
  evidence: Difference;
  actions: Difference;
}

/**
 * Compares a file with what is here, in exact counts. What is deleted on one side counts as not being there; what was
 * deleted for ever here, and would not come back, is not counted.
 */
export function fileDifference(here: Workspace, file: Workspace): FileDifference {
  const { newAssessments, sameAssessments, conflicts } = dryRun(here, file);
  return {
    organisations: compare(here.organisations, file.organisations),
    assessments: {
      added: newAssessments.length,
      changed: conflicts.length,
      same: sameAssessments.length,
      onlyHere: compare(here.assessments, file.assessments).onlyHere,
    },
    evidence: compare(here.evidence, file.evidence),
    actions: compare(here.actions, file.actions),
  };
}

function compare(here: readonly RecordBase[], file: readonly RecordBase[]): Difference {
  const mine = new Map(here.map((row) => [row.id, row]));
  const kept = file.filter(({ deletedAt }) => deletedAt === null);
  const inFile = new Set(kept.map(({ id }) => id));
  const result = { added: 0, changed: 0, same: 0, onlyHere: 0 };
  for (const row of kept) {
    const own = mine.get(row.id);
    if (own === undefined) result.added++;
    else if (own.checksum === row.checksum) result.same++;
    else if (!isErased(own)) result.changed++;
  }
  result.onlyHere = here.filter(({ id, deletedAt }) => deletedAt === null && !inFile.has(id)).length;
  return result;
}
