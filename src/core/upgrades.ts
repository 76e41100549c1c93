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

/**
 * Brings a record of any released version to the shape of today and says so in its `schemaVersion`. Steps run in
 * order of their number; `steps` is given by tests only.
 */
export function upgradeRecord(
  kind: RecordKind,
  record: object,
  fromVersion: number,
  steps: readonly Upgrade[] = upgrades,
): object {
  return steps
    .filter(({ to }) => to > fromVersion)
    .toSorted((a, b) => a.to - b.to)
    .reduce((current, { to, upgrade }) => ({ ...upgrade(kind, current), schemaVersion: to }), record);
}
