import type { ActionFields, ActionUpdate } from './action.ts';
import { overwrittenText } from './conflict.ts';
import { readDay } from './day.ts';
import { requiredText, textSchema, z } from './schema.ts';
import { formatDate, listOf } from './words.ts';

/** An action as it is typed: the date is still text. Only what will be done is needed. */
export const actionDraftSchema = z.object({
  what: requiredText('Enter what will be done', 500),
  owner: textSchema(200),
  due: z
    .string()
    .check(
      z.refine(
        (text) => text.trim() === '' || readDay(text) !== null,
        'Enter a date like 31 March 2027, or a month like March 2027',
      ),
    ),
  reviewMeeting: textSchema(200),
  measure: textSchema(2000),
});
export type ActionDraft = z.infer<typeof actionDraftSchema>;

type Typed = Pick<ActionFields, keyof ActionDraft>;

/** What the form of a known action starts with. */
export function draftOfAction({ what, owner, due, reviewMeeting, measure }: Typed): ActionDraft {
  return { what, owner, due: due === null ? '' : formatDate(due), reviewMeeting, measure };
}

/** The fields that a draft stands for, without spaces around single lines. */
export function fieldsOfDraft({ what, owner, due, reviewMeeting, measure }: ActionDraft): Typed {
  return {
    what: what.trim(),
    owner: owner.trim(),
    due: readDay(due),
    reviewMeeting: reviewMeeting.trim(),
    measure,
  };
}

const draftKeys = ['what', 'owner', 'due', 'reviewMeeting', 'measure'] as const;
const draftNames: Record<keyof ActionDraft, string> = {
  what: 'what will be done',
  owner: 'who will do it',
  due: 'when it will be done',
  reviewMeeting: 'where it is reviewed',
  measure: 'how you will know it worked',
};

/**
 * What a draft that began as `base` changes in the action as it is stored now: the fields that were typed in, so that
 * another tab's changes of other fields survive. Where both changed one field, the text that gives way goes into the
 * log as `line`: nothing that was written is lost without a word.
 */
export function applyDraft(
  base: ActionDraft,
  draft: ActionDraft,
  current: ActionFields,
  line: Pick<ActionUpdate, 'id' | 'at'>,
): Partial<ActionFields> {
  const typed = draftKeys.filter((key) => draft[key] !== base[key]);
  const stored = draftOfAction(current);
  const lost = typed.flatMap((key) => {
    const text = overwrittenText(base[key], stored[key], draft[key]);
    return text === null ? [] : [`“${draftNames[key]}” was: ${text}`];
  });
  const next = fieldsOfDraft(draft);
  const changed = Object.fromEntries(typed.map((key) => [key, next[key]]));
  if (lost.length === 0) return changed;
  const text = `Changed in 2 places at once. In the other, ${listOf(lost)}`;
  return { ...changed, updates: [...current.updates, { ...line, text, status: null }] };
}
