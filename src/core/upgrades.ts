import type { RecordKind } from './door.ts';

/** One step from a shape to the next. Pure; keeps fields it does not know. */
interface Upgrade {
  /** The version that the step leads to. */
  to: number;
  upgrade: (kind: RecordKind, record: object) => object;
}

/** What the fields that came with version 2 say about a record written before them: nothing yet. */
const version2 = {
  responses: { evidence: [], nextNote: '', priority: null, priorityReason: '' },
  assessments: { gapMoves: {}, revision: 1, revises: null, startedFrom: null },
  signOff: { meetingDate: null, statement: '', nextReview: null, sha256: '' },
};

/**
 * Every change of a stored shape adds a step here and a frozen fixture in `tests/fixtures/records`, even when
 * nothing needs doing. Version 1 is the first released shape.
 */
export const upgrades: readonly Upgrade[] = [
  {
    to: 2,
    upgrade: (kind, record) => {
      if (kind === 'responses') return { ...version2.responses, ...record };
      if (kind !== 'assessments') return record;
      const signed = 'signOff' in record && typeof record.signOff === 'object' ? record.signOff : null;
      return {
        ...version2.assessments,
        ...record,
        ...(signed !== null && { signOff: { ...version2.signOff, ...signed } }),
      };
    },
  },
];

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
