import type { RecordKind } from './door.ts';

/** One step from a shape to the next. Pure; keeps fields it does not know. */
interface Upgrade {
  /** The version that the step leads to. */
  to: number;
  upgrade: (kind: RecordKind, record: object) => object;
}

/**
 * Every change of a stored shape adds a step here and a frozen fixture in `tests/fixtures/records`, even when
 * nothing needs doing. Version 1 is the first released shape, so there is no step yet.
 */
export const upgrades: readonly Upgrade[] = [];

/** Brings a record of any released version to the shape of today. Steps run in order of their number. */
export function upgradeRecord(kind: RecordKind, record: object, fromVersion: number): object {
  return upgrades
    .filter(({ to }) => to > fromVersion)
    .reduce((current, { upgrade }) => upgrade(kind, current), record);
}
