import type { ActionFields } from './action.ts';
import { readDay } from './day.ts';
import { requiredText, textSchema, z } from './schema.ts';
import { formatDate } from './words.ts';

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
