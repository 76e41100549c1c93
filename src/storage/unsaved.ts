import type { Change } from './commit.ts';

/**
 * Changes that could not be written, in the order in which they were tried, so that a copy of the work has them too.
 * They are never written from here: the forms still hold them and send them again.
 */
let unsaved: Change[] = [];
const mostKept = 500;

export function keepUnsaved(changes: readonly Change[]): void {
  unsaved = [...unsaved, ...changes].slice(-mostKept);
}

/** The same rows were written after all. */
export function dropUnsaved(changes: readonly Change[]): void {
  if (unsaved.length === 0) return;
  const written = new Set(changes.map(keyOf));
  unsaved = unsaved.filter((one) => !written.has(keyOf(one)));
}

export function unsavedChanges(): readonly Change[] {
  return unsaved;
}

function keyOf({ table, id }: Change): string {
  return `${table} ${id}`;
}
