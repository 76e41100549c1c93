import { evidenceFields } from '#core/evidence.ts';
import {
  hasWords,
  settleHeld,
  type Belt,
  type HeldField,
  type HeldTarget,
  type HeldWork,
} from '#core/held.ts';
import { beltKeys, beltPrefix, keepBelt } from './beltKeys.ts';
import { store } from './database.ts';
import { createEvidence, createLinkedEvidence } from './evidence.ts';
import { dropBelt } from './exitBelt.ts';
import { isAccepted, readRecord, readTarget, writeTarget } from './heldTargets.ts';
import { currentIdentity } from './identity.ts';
import { readBelt } from './readBelt.ts';
import { openTabs } from './tabs.ts';

/**
 * Writes what pages held when they went away, through `commit`, where nobody has changed it since; drops what is stored
 * already; leaves the rest for `readRecovered`. Belts of tabs that are still open are theirs. Never rejects.
 */
export async function replayBelts(): Promise<void> {
  const open = await openTabs();
  for (const key of await beltKeys()) {
    if (open.has(key.slice(beltPrefix.length))) continue;
    const belt = await readBelt(key);
    // What is in it was not written by this tool.
    if (belt === null) dropBelt(key);
    else await replay(key, belt).catch(() => undefined);
  }
}

async function replay(key: string, belt: Belt): Promise<void> {
  const left: HeldWork[] = [];
  for (const work of belt.held) {
    // Another store: the text is shown, but nothing of it is written here.
    const fields = belt.storeId === currentIdentity()?.storeId ? await putBack(work) : work.fields;
    const texts = fields.filter(hasWords);
    if (texts.length > 0) left.push({ ...work, fields: texts });
  }
  if (left.length === 0) dropBelt(key);
  else await keepBelt(key, { ...belt, held: left });
}

/** Returns the fields that a person has to see. */
async function putBack(work: HeldWork): Promise<HeldField[]> {
  const { target, fields } = work;
  if (target.kind === 'new-evidence') return putBackEvidence(target, fields);
  const stored = await readTarget(target);
  if (stored === null) return fields;
  const { put, other } = settleHeld(fields, stored);
  const fits = put.filter((field) => isAccepted(target.kind, field));
  const seen = [...other, ...put.filter((field) => !fits.includes(field))];
  if (fits.length === 0) return seen;
  try {
    await writeTarget(target, valuesOf(fits));
    return seen;
  } catch {
    return [...fits, ...seen];
  }
}

async function putBackEvidence(
  { id, organisationId, place, supportsLevel }: Extract<HeldTarget, { kind: 'new-evidence' }>,
  fields: HeldField[],
): Promise<HeldField[]> {
  if ((await store().evidence.get(id)) !== undefined) return [];
  const read = evidenceFields.safeParse({ ...valuesOf(fields), organisationId });
  if (!read.success) return fields;
  const details = read.data;
  try {
    const draft = place === null ? null : await readRecord('assessments', place.assessmentId);
    if (place !== null && draft?.status === 'draft')
      await createLinkedEvidence(id, details, place, supportsLevel);
    else await createEvidence(id, details);
    return [];
  } catch {
    return fields;
  }
}

const valuesOf = (fields: readonly HeldField[]) =>
  Object.fromEntries(fields.map(({ field, value }) => [field, value]));
