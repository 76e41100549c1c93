import { bundledNames } from '#storage/matrices.ts';

/** The ids of the matrices that ship with the tool. */
export const shippedIds: ReadonlySet<string> = new Set(
  bundledNames.map((name) => name.replace(/\.v\d+$/, '')),
);
