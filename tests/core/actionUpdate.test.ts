import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAction, type ActionFields } from '#core/action.ts';
import { actionDays, actionUpdateCopy, changedSince } from '#core/export/actionUpdate.ts';
import { seal } from '#core/record.ts';
import { stampAt } from '../build.ts';

const anAction = (id: string, fields: Partial<ActionFields> = {}) =>
  seal(id, { ...newAction('org', `Do ${id}`, '2026-05-01T09:00:00.000Z'), ...fields }, stampAt());
const line = (at: string, text: string, status: ActionFields['status'] | null = null) => ({
  id: `u-${at.slice(0, 10)}`,
  at,
  text,
  status,
});

const plan = anAction('plan', {
  what: 'Agree job plans',
  owner: 'Kofi Danquah',
  due: '2026-10-31',
  status: 'in-progress',
  updates: [
    line('2026-09-01T10:00:00.000Z', '', 'in-progress'),
    line('2026-11-05T10:00:00.000Z', 'Template sent to 19 people.'),
  ],
});
const register = anAction('register', {
  what: 'Start a register',
  status: 'done',
  closedAt: '2026-11-10T10:00:00.000Z',
  result: 'All 52 are on it.',
  updates: [line('2026-11-10T10:00:00.000Z', '', 'done')],
});
const quiet = anAction('quiet');

describe('the update for a meeting', () => {
  it('says how things stand, then only what changed since the day', () => {
    expect(actionUpdateCopy([quiet, register, plan], '2026-11-01', '2026-11-20').text).toBe(
      [
        'Actions: update from 1 November 2026 to 20 November 2026',
        '1 of 3 actions is done. 1 is overdue.',
        '',
        'Agree job plans',
        'Owner: Kofi Danquah. Overdue since 31 October 2026. Status: In progress.',
        '- 5 November 2026: Template sent to 19 people.',
        '',
        'Start a register',
        'No one is named. Who will do it? No date yet. Status: Done.',
        '- 10 November 2026: Moved to Done',
        '- Result: All 52 are on it.',
      ].join('\n'),
    );
  });

  it('counts a change on the day itself, and says so when nothing changed', () => {
    expect(changedSince([plan], '2026-11-05')).toHaveLength(1);
    expect(changedSince([plan], '2026-11-06')).toEqual([]);
    const { text, html } = actionUpdateCopy([plan], '2026-11-06', '2026-11-20');
    expect(text).toMatch(/\nNothing has changed in this time\.$/);
    expect(html).toContain('<p>Nothing has changed in this time.</p>');
    expect(html).not.toContain('<table');
  });

  it('has each changed action in one row of the table, with what people typed as text', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', '\n', ' '), minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.record({ what: typed, text: typed, recent: fc.boolean() })), (all) => {
        const actions = all.map(({ what, text, recent }, index) =>
          anAction(`a${index}`, {
            what,
            updates: [line(recent ? '2026-11-05T10:00:00.000Z' : '2026-10-05T10:00:00.000Z', text)],
          }),
        );
        const { html } = actionUpdateCopy(actions, '2026-11-01', '2026-11-20');
        const recent = all.filter((one) => one.recent);
        expect(html.match(/<tr>/g) ?? []).toHaveLength(recent.length === 0 ? 0 : recent.length + 1);
        const known = /<\/?(h2|p|table border="1"|table|thead|tbody|tr|th|td|br)>/g;
        const words = html.replace(known, '');
        expect(words).not.toMatch(/[<>"]/);
        expect(words.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
      }),
    );
  });
});

describe('the days for a calendar', () => {
  it('are those of open actions with a date, the first first', () => {
    const soon = anAction('soon', { due: '2026-09-30', measure: 'Every plan is signed.' });
    expect(actionDays([plan, register, quiet, soon])).toEqual([
      {
        uid: 'action-soon',
        day: '2026-09-30',
        title: 'Action due: Do soon',
        description: 'Every plan is signed.',
      },
      {
        uid: 'action-plan',
        day: '2026-10-31',
        title: 'Action due: Agree job plans',
        description: 'Owner: Kofi Danquah',
      },
    ]);
    expect(actionDays([{ ...soon, status: 'done' }])).toEqual([]);
  });
});
