import { overwrittenText } from '#core/conflict.ts';
import { hasWords, heldField, wordsOf, type Belt, type HeldField, type HeldWork } from '#core/held.ts';
import { newId } from './assessments.ts';
import { beltPrefix, keepBelt, recoveredEvent } from './beltKeys.ts';
import { currentIdentity } from './identity.ts';

/**
 * The texts that `patch` takes away without its writer having seen them: they were written in another tab after the
 * writer's form had begun with `base`. `names`: what people call those fields that hold text.
 */
export function textsTakenAway(
  names: Readonly<Record<string, string>>,
  base: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): HeldField[] {
  return Object.entries(names).flatMap(([field, name]) => {
    if (!(field in patch)) return [];
    const text = overwrittenText(wordsOf(base[field]), wordsOf(stored[field]), wordsOf(patch[field]));
    return text === null ? [] : [heldField(field, name, text, [])];
  });
}

/** Keeps texts beside the store until a person has seen them. Does nothing without any. */
export async function keepForPerson(work: HeldWork): Promise<void> {
  const identity = currentIdentity();
  const fields = work.fields.filter(hasWords);
  if (fields.length === 0 || identity === null) return;
  const tab = newId().slice(0, 8);
  const held = [{ ...work, fields }];
  const belt: Belt = { storeId: identity.storeId, tab, at: new Date().toISOString(), held };
  await keepBelt(beltPrefix + tab, belt);
  window.dispatchEvent(new Event(recoveredEvent));
}
