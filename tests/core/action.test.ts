import { describe, expect, it } from 'vitest';
import {
  actionsFor,
  actionsOfAssessment,
  isOverdue,
  newAction,
  withStatus,
  type ActionFields,
} from '#core/action.ts';
import { seal } from '#core/record.ts';
import { stampAt } from '../build.ts';

const anAction = (id: string, fields: Partial<ActionFields> = {}) =>
  seal(id, { ...newAction('org', `Do ${id}`, stampAt().at), ...fields }, stampAt());

describe('an action', () => {
  it('is overdue the day after it was due, and never when it is closed or has no date', () => {
    const due = '2026-10-31';
    expect(isOverdue({ status: 'not-started', due }, '2026-10-31')).toBe(false);
    expect(isOverdue({ status: 'on-hold', due }, '2026-11-01')).toBe(true);
    expect(isOverdue({ status: 'done', due }, '2026-11-01')).toBe(false);
    expect(isOverdue({ status: 'not-started', due: null }, '2026-11-01')).toBe(false);
  });

  it('logs a change of status, is closed when done and open again when taken up', () => {
    const at = '2026-11-20T10:00:00.000Z';
    const done = withStatus(anAction('a'), 'done', at, 'u1');
    expect(done).toMatchObject({ status: 'done', closedAt: at });
    expect(done.updates).toEqual([{ id: 'u1', at, text: '', status: 'done' }]);
    expect(withStatus(done, 'in-progress', at, 'u2').closedAt).toBeNull();
    expect(withStatus(done, 'done', at, 'u3').updates).toHaveLength(1);
  });

  it('may be about several criteria, and is found at each', () => {
    const both = anAction('both', {
      criteria: [
        { matrixId: 'm', criterionId: 'one' },
        { matrixId: 'm', criterionId: 'two' },
      ],
    });
    expect(actionsFor([both, anAction('none')], 'm', 'two')).toEqual([both]);
    expect(actionsFor([both], 'other', 'two')).toEqual([]);
  });
});

describe('the actions of an assessment', () => {
  const about = { criteria: [{ matrixId: 'small', criterionId: 'c1-1' }] };
  const assessment = { id: 'now', createdAt: '2026-05-01T09:00:00.000Z', matrices: [{ id: 'small' }] };

  it('are those added in it and those of earlier years that were still open when it began', () => {
    const actions = [
      anAction('old-open', { ...about, assessmentId: 'before', due: '2026-09-30' }),
      anAction('old-closed', { ...about, closedAt: '2026-04-30T09:00:00.000Z', status: 'done' }),
      anAction('closed-since', { ...about, closedAt: '2026-06-01T09:00:00.000Z', status: 'done' }),
      anAction('own', { assessmentId: 'now', due: '2026-08-31' }),
      anAction('other-matrix', { criteria: [{ matrixId: 'other', criterionId: 'x' }] }),
      { ...anAction('deleted', { assessmentId: 'now' }), deletedAt: '2026-06-01T09:00:00.000Z' },
    ];
    expect(actionsOfAssessment(actions, assessment).map(({ id }) => id)).toEqual([
      'own',
      'old-open',
      'closed-since',
    ]);
  });
});
