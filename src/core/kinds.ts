// Apart from the schemas, so that opening the store and showing the first page need none of them.

/** The version of the stored shapes. Raise it with every change of one, and add an upgrade. */
export const schemaVersion = 2;

/** The kinds of record that pass the door (`door.ts`), by the name of their table. */
export const recordKinds = [
  'organisations',
  'assessments',
  'responses',
  'evidence',
  'actions',
  'snapshots',
  'conflicts',
  'ownMatrices',
] as const;
