import { wordsOf, type HeldTarget } from '#core/held.ts';
import { saveAnswer } from './assessments.ts';
import { beltKeys, beltPrefix, keepBelt } from './beltKeys.ts';
import { dropBelt } from './exitBelt.ts';
import { asFields, readTarget } from './heldTargets.ts';
import { currentIdentity } from './identity.ts';
import { readBelt } from './readBelt.ts';
import { openTabs } from './tabs.ts';

/** A text that could not be put back by itself, because something else stands in its place now. */
export interface RecoveredText {
  /** The belt that it is in, and its place there. */
  key: string;
  work: number;
  field: string;
  target: HeldTarget;
  about: string;
  address: string;
  name: string;
  text: string;
  /** What is stored there now; `null` when there is no such record. */
  now: string | null;
  /** When it was held, ISO 8601. */
  at: string;
}

/** The texts that wait for a person, the latest page first. Belts of open tabs are left out. */
export async function readRecovered(): Promise<RecoveredText[]> {
  const open = await openTabs();
  const texts: RecoveredText[] = [];
  for (const key of await beltKeys()) {
    const belt = open.has(key.slice(beltPrefix.length)) ? null : await readBelt(key);
    if (belt === null) continue;
    for (const [work, { target, about, address, fields }] of belt.held.entries()) {
      const isOurs = belt.storeId === currentIdentity()?.storeId;
      const stored = target.kind === 'new-evidence' || !isOurs ? null : await readTarget(target);
      for (const { field, name, value } of fields) {
        const now = stored === null ? null : wordsOf(stored[field]);
        texts.push({
          key,
          work,
          field,
          target,
          about,
          address,
          name,
          text: wordsOf(value),
          now,
          at: belt.at,
        });
      }
    }
  }
  return texts.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The person has the text, or does not want it: it is kept no longer. */
export async function dropRecovered({ key, work, field }: RecoveredText): Promise<void> {
  const belt = await readBelt(key);
  if (belt === null) return;
  const held = belt.held.map((one, at) =>
    at === work ? { ...one, fields: one.fields.filter((other) => other.field !== field) } : one,
  );
  if (held.every(({ fields }) => fields.length === 0)) dropBelt(key);
  else await keepBelt(key, { ...belt, held });
}

/** Writes a recovered text below the one that is stored, as one text. Rejects with `StorageError`. */
export async function addRecovered(recovered: RecoveredText): Promise<void> {
  const { target, field, text } = recovered;
  if (target.kind !== 'answer') return;
  const { assessmentId, criterionId, section } = target;
  await saveAnswer(
    assessmentId,
    criterionId,
    (stored) => ({ [field]: [asFields(stored)?.[field], text].filter(Boolean).join('\n\n') }),
    section,
  );
  await dropRecovered(recovered);
}
