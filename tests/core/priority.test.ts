import { describe, expect, it } from 'vitest';
import { newAction, type ActionFields } from '#core/action.ts';
import { listGaps } from '#core/gap.ts';
import { ownersText, prioritiesText } from '#core/priority.ts';
import { seal } from '#core/record.ts';
import type { ResponseFields } from '#core/response.ts';
import { aMatrix, answered, aView, idOf, stampAt } from '../build.ts';

const gapsWith = (decisions: Partial<ResponseFields>[]) => {
  const refs = decisions.map((_, index) => `1.${index + 1}`);
  const extras = Object.fromEntries(refs.map((ref, index) => [ref, decisions[index] ?? {}]));
  const answers = answered(refs.map((ref) => `${ref}=1>3`).join(' '), extras);
  return listGaps(aView(aMatrix(refs.join(' ') || '9.9'), answers).criteria, [0, 1, 2, 3, 4]);
};

describe('the priorities of gaps', () => {
  it('are counted with those not decided', () => {
    expect(
      prioritiesText(gapsWith([{ priority: 'do-now' }, { priority: 'plan' }, { priority: 'do-now' }, {}])),
    ).toBe('4 gaps: 2 do now, 1 plan, 1 not decided');
    expect(prioritiesText(gapsWith([{ priority: 'watch' }]))).toBe('1 gap: 1 watch');
    expect(prioritiesText([])).toBe('0 gaps');
  });

  it('have “not a priority” only with a reason', () => {
    const priority = 'not-a-priority' as const;
    expect(prioritiesText(gapsWith([{ priority, priorityReason: ' ' }]))).toBe('1 gap: 1 not decided');
    expect(prioritiesText(gapsWith([{ priority, priorityReason: 'No such service.' }]))).toBe(
      '1 gap: 1 not a priority',
    );
  });
});

describe('the owners of gaps', () => {
  const anAction = (fields: Partial<ActionFields>) =>
    seal('a', { ...newAction('org', 'Do it', stampAt().at), ...fields }, stampAt());
  const about = (...refs: string[]) => ({
    criteria: refs.map((ref) => ({ matrixId: 'small', criterionId: idOf(ref) })),
  });

  it('are those of open actions; a gap with 2 actions counts once', () => {
    const gaps = gapsWith([{}, {}, {}]);
    const say = (...actions: Partial<ActionFields>[]) => ownersText(gaps, actions.map(anAction), 'small');
    expect(say()).toBe('0 of 3 gaps have an owner.');
    expect(say({ ...about('1.1', '1.2'), owner: 'Kofi' }, { ...about('1.1'), owner: 'Ruth' })).toBe(
      '2 of 3 gaps have an owner.',
    );
    expect(say({ ...about('1.1'), owner: ' ' }, { ...about('1.2'), owner: 'Kofi', status: 'done' })).toBe(
      '0 of 3 gaps have an owner.',
    );
    expect(ownersText(gapsWith([{}]), [anAction({ ...about('1.1'), owner: 'Kofi' })], 'small')).toBe(
      '1 of 1 gap has an owner.',
    );
  });
});
