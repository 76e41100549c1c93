import type { ActionFields, ActionUpdate } from './action.ts';
import { overwrittenText } from './conflict.ts';
import { readDay } from './day.ts';
import { heldField, type HeldField } from './held.ts';
import { isSame } from './same.ts';
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

/** The fields of a draft, in the order of the form. */
export const draftKeys = ['what', 'owner', 'due', 'reviewMeeting', 'measure'] as const;
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
  return { ...changed, ...logged(lost, current, line) };
}

/** The same for what came of an action. */
export function applyResult(
  base: string,
  result: string,
  current: ActionFields,
  line: Pick<ActionUpdate, 'id' | 'at'>,
): Partial<ActionFields> {
  const text = overwrittenText(base, current.result, result);
  return { result, ...logged(text === null ? [] : [`the result was: ${text}`], current, line) };
}

function logged(
  lost: readonly string[],
  { updates }: ActionFields,
  line: Pick<ActionUpdate, 'id' | 'at'>,
): Partial<ActionFields> {
  if (lost.length === 0) return {};
  const text = `Changed in 2 places at once. In the other, ${listOf(lost)}`;
  // A line that is too long would keep the whole change from being saved.
  const parts = text.match(/[^]{1,5000}/g) ?? [];
  const lines = parts.map((part, at) => ({
    ...line,
    id: at === 0 ? line.id : `${line.id}-${at + 1}`,
    text: part,
    status: null,
  }));
  return { updates: [...updates, ...lines] };
}

/** The fields that another tab has changed, for a form that began as `base` and shows `shown`: those not typed in. */
export function draftNews(
  base: ActionDraft,
  shown: ActionDraft,
  current: ActionFields,
): Partial<ActionDraft> {
  const [known, stored] = [fieldsOfDraft(base), draftOfAction(current)];
  // Compared as they are stored, so that a space just typed at the end of a line is no news.
  const news = draftKeys.filter((key) => shown[key] === base[key] && !isSame(known[key], current[key]));
  return Object.fromEntries(news.map((key) => [key, stored[key]]));
}

const fieldNames: Record<keyof ActionDraft, string> = {
  what: 'What will be done?',
  owner: 'Who will do it?',
  due: 'When will it be done?',
  reviewMeeting: 'Meeting that reviews it',
  measure: 'How will you know it worked?',
};

/**
 * What a form has not saved, as the action stores it. `stored`: what is on disk as far as the form knows; `sent`: what
 * may have got there meanwhile. A date that cannot be read stays as it was typed.
 */
export function heldDraft(
  stored: ActionDraft,
  sent: readonly ActionDraft[],
  shown: ActionDraft,
): HeldField[] {
  const known = [stored, ...sent].map(fieldsOfDraft);
  const next = fieldsOfDraft(shown);
  return draftKeys
    .filter((key) => shown[key] !== stored[key])
    .map((key) => {
      const value = key === 'due' && next.due === null ? shown.due.trim() || null : next[key];
      return heldField(
        key,
        fieldNames[key],
        value,
        known.map((one) => one[key]),
      );
    });
}
