import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionDraftSchema, draftOfAction, fieldsOfDraft } from '#core/actionDraft.ts';
import { actionsSentence, dueText, isDueSoon } from '#core/actionWords.ts';
import { daysAfter, readDay } from '#core/day.ts';

const today = '2026-11-20';

describe('how far the actions are', () => {
  const of = (...statuses: string[]) =>
    actionsSentence(
      statuses.map((word) => ({
        status: word === 'done' || word === 'cancelled' ? word : 'in-progress',
        due: word === 'late' ? '2026-11-19' : today,
      })),
      today,
    );

  it('is said in counts, each with the right word', () => {
    expect(of('done', 'done', 'done', 'late', 'late', 'open', 'open', 'open', 'open')).toBe(
      '3 of 9 actions are done. 2 are overdue.',
    );
    expect(of('late')).toBe('0 of 1 action is done. 1 is overdue.');
    expect(of()).toBe('0 of 0 actions are done. 0 are overdue.');
    expect(of('done', 'cancelled')).toBe('1 of 1 action is done. 0 are overdue. 1 was cancelled.');
  });
});

describe('when an action is due', () => {
  it('is the date, with the word Overdue from the day after', () => {
    const due = '2026-10-31';
    expect(dueText({ status: 'in-progress', due }, due)).toBe('31 October 2026');
    expect(dueText({ status: 'in-progress', due }, '2026-11-01')).toBe('Overdue since 31 October 2026');
    expect(dueText({ status: 'done', due }, today)).toBe('31 October 2026');
    expect(dueText({ status: 'not-started', due: null }, today)).toBe('No date yet');
  });

  it('is soon from today to 30 days from it, and not when it is closed', () => {
    const soon = (due: string) => isDueSoon({ status: 'on-hold', due }, today);
    expect([soon('2026-11-19'), soon(today), soon('2026-12-20'), soon('2026-12-21')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isDueSoon({ status: 'cancelled', due: today }, today)).toBe(false);
    expect(daysAfter('2027-02-27', 2)).toBe('2027-03-01');
  });
});

describe('a typed date', () => {
  it('is read as people write it', () => {
    for (const text of [
      '31 March 2027',
      '31 mar 2027',
      '31st March, 2027',
      '31/3/2027',
      '31.03.27',
      '2027-03-31',
    ])
      expect(readDay(text), text).toBe('2027-03-31');
    expect(readDay('March 2027')).toBe('2027-03-31');
    expect(readDay(' february  2028 ')).toBe('2028-02-29');
  });

  it('is nothing when no such day exists', () => {
    for (const text of [
      '',
      'soon',
      '31 February 2027',
      '29 February 2027',
      '0/3/2027',
      '12/13/2027',
      '31 Marz 2027',
      '2027',
    ])
      expect(readDay(text), text).toBeNull();
  });

  it('comes back from the words that the form shows', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const due = date.toISOString().slice(0, 10);
          const typed = { what: 'Do', owner: '', due, reviewMeeting: '', measure: '' };
          expect(fieldsOfDraft(draftOfAction(typed))).toEqual(typed);
        },
      ),
    );
  });

  it('may be left out; a wrong one and a missing action are told', () => {
    const draft = { what: 'Do', owner: '', due: '', reviewMeeting: '', measure: '' };
    expect(actionDraftSchema.safeParse(draft).success).toBe(true);
    const parsed = actionDraftSchema.safeParse({ ...draft, what: ' ', due: 'soon' });
    expect(parsed.success ? [] : parsed.error.issues.map(({ message }) => message)).toEqual([
      'Enter what will be done',
      'Enter a date like 31 March 2027, or a month like March 2027',
    ]);
  });
});
