import { describe, expect, it } from 'vitest';
import { newAction, type ActionFields } from '#core/action.ts';
import { applyDraft, draftOfAction, type ActionDraft } from '#core/actionDraft.ts';

const at = '2026-11-27T10:00:00.000Z';
const line = { id: 'u1', at };
const stored = (fields: Partial<ActionFields> = {}): ActionFields => ({
  ...newAction('org', 'Agree the policy', at),
  ...fields,
});
const base = draftOfAction(stored({ owner: 'Ruth', due: '2027-03-31' }));
const typed = (fields: Partial<ActionDraft>): ActionDraft => ({ ...base, ...fields });

describe('a draft of an action', () => {
  it('changes the fields that were typed in and no other', () => {
    const elsewhere = stored({ owner: 'Kofi', due: '2027-06-30' });
    expect(applyDraft(base, typed({ measure: 'Fewer delays' }), elsewhere, line)).toEqual({
      measure: 'Fewer delays',
    });
    expect(applyDraft(base, base, elsewhere, line)).toEqual({});
  });

  it('reads the date that was typed, and takes an emptied one away', () => {
    const current = stored({ owner: 'Ruth', due: '2027-03-31' });
    expect(applyDraft(base, typed({ due: '1 April 2027' }), current, line)).toEqual({ due: '2027-04-01' });
    expect(applyDraft(base, typed({ due: '' }), current, line)).toEqual({ due: null });
  });

  it('keeps in the log what another tab wrote into the same field meanwhile', () => {
    const elsewhere = stored({
      owner: 'Kofi',
      due: '2027-06-30',
      updates: [{ id: 'u0', at, text: 'Begun', status: null }],
    });
    expect(applyDraft(base, typed({ owner: 'Ana', due: '1 April 2027' }), elsewhere, line)).toEqual({
      owner: 'Ana',
      due: '2027-04-01',
      updates: [
        { id: 'u0', at, text: 'Begun', status: null },
        {
          id: 'u1',
          at,
          text: 'Changed in 2 places at once. In the other, “who will do it” was: Kofi and “when it will be done” was: 30 June 2027',
          status: null,
        },
      ],
    });
  });

  it('logs nothing when both wrote the same, or the new text still holds the other', () => {
    expect(applyDraft(base, typed({ owner: 'Kofi' }), stored({ owner: 'Kofi' }), line)).toEqual({
      owner: 'Kofi',
    });
    expect(applyDraft(base, typed({ owner: 'Kofi and Ana' }), stored({ owner: 'Kofi' }), line)).toEqual({
      owner: 'Kofi and Ana',
    });
  });
});
