import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal } from '#core/record.ts';
import {
  agreedResponseId,
  agreedResponses,
  checklistKey,
  emptyResponse,
  responseSchema,
  type CriterionResponse,
} from '#core/response.ts';
import { answered, stampAt } from '../build.ts';

function row(level: number, second: number, author: string, fields: Partial<CriterionResponse> = {}) {
  const answer = { state: 'level' as const, level, source: 'agreed' as const };
  return seal(
    agreedResponseId('now', 'c1-1', author),
    { ...emptyResponse('now', 'c1-1'), answer, ...fields },
    stampAt(second, author),
    fields.deletedAt ?? null,
  );
}
const levelOf = (rows: CriterionResponse[]) => {
  const answer = agreedResponses(rows).get('c1-1')?.answer;
  return answer?.state === 'level' ? answer.level : null;
};

describe('the agreed answer', () => {
  it('is the one stamped last, in whatever order the rows come', () => {
    const [early, late] = [row(1, 10, 'ruth'), row(3, 20, 'anjali')];
    expect(levelOf([early, late])).toBe(3);
    expect(levelOf([late, early])).toBe(3);
  });

  it('takes no deleted row and no single person’s own answer', () => {
    const [early, late] = [row(1, 10, 'ruth'), row(3, 20, 'anjali', { deletedAt: stampAt(30).at })];
    expect(levelOf([early, late])).toBe(1);
    expect(levelOf([early, row(4, 40, 'tom', { kind: 'personal' })])).toBe(1);
    expect(levelOf([late])).toBeNull();
  });

  it('does not depend on the order of the rows, for any rows', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 99 })), {
      selector: ([, second]) => second,
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const made = pairs.map(([level, second]) => row(level, second, `author-${second}`));
        const [latest] = [...pairs].sort(([, a], [, b]) => b - a);
        expect(levelOf(made)).toBe(latest?.[0]);
        expect(levelOf(made.toReversed())).toBe(latest?.[0]);
      }),
    );
  });
});

describe('the id of an answer', () => {
  it('follows from the assessment, the criterion and the author', () => {
    expect(agreedResponseId('a', 'gov-policy', 'ruth')).toBe('a_gov-policy_agreed_ruth');
  });
});

describe('the key of a checklist statement', () => {
  it('follows from its words and not from its place', () => {
    expect(checklistKey('A policy is in place')).toMatch(/^[0-9a-f]{12}$/);
    expect(checklistKey('A policy is in place')).toBe(checklistKey('A policy is in place'));
    expect(checklistKey('A policy is in place')).not.toBe(checklistKey('A policy is in place.'));
  });
});

describe('the shape of an answer', () => {
  const sound = [...answered('1.1=3').values()][0]!;
  it.each<[string, unknown]>([
    ['a level as text', { answer: { state: 'level', level: '3', source: 'judged' } }],
    ['half a level', { answer: { state: 'level', level: 2.5, source: 'judged' } }],
    ['a level without its source', { answer: { state: 'level', level: 3 } }],
    ['a state that does not exist', { answer: { state: 'skipped' } }],
    ['no answer field at all', { answer: undefined }],
    ['a confidence that does not exist', { confidence: 'certain' }],
    ['an id with a space', { criterionId: 'gov policy' }],
    ['a note longer than the limit', { note: 'x'.repeat(50_001) }],
  ])('is not met by %s', (_what, change) => {
    expect(responseSchema.safeParse(sound).success).toBe(true);
    expect(responseSchema.safeParse({ ...sound, ...(change as object) }).success).toBe(false);
  });

  it('keeps not answered, not known, not applicable and level 0 apart', () => {
    const states = [...answered('1.1=- 1.2=? 1.3=na 1.4=0').values()].map(
      (response) => responseSchema.parse(response).answer,
    );
    expect(states).toEqual([
      null,
      { state: 'unknown' },
      { state: 'not-applicable' },
      { state: 'level', level: 0, source: 'judged' },
    ]);
  });
});
