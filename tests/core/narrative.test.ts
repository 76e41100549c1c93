import { describe, expect, it } from 'vitest';
import type { Sentence } from '#core/narrative.ts';
import { newAction, type Action, type ActionFields } from '#core/action.ts';
import type { AssessmentFields } from '#core/assessment.ts';
import { seal } from '#core/record.ts';
import { aMatrix, answered, idOf, narrativeOf, stampAt } from '../build.ts';

const say = (refs: string, answers: string, all: number | null = 3) => {
  const rules = narrativeOf({ matrix: aMatrix(refs), answers, targets: { all } });
  return (rule: Sentence['rule']) => rules.get(rule)?.join(' ');
};
const person = (n: number) => ({ id: `p${n}`, name: `Person ${n}`, role: '', email: '' });

describe('what was done', () => {
  const done = (people: number) =>
    narrativeOf({
      matrix: aMatrix('1.1'),
      answers: '',
      fields: { assessors: Array.from({ length: people }, (_, n) => person(n)) },
    }).get('R1');

  it('names the organisation, the matrix and the period, and how many people took part', () => {
    const start =
      'Anytown Trust assessed its governance against “Small matrix” (version 1) for April 2026 to March 2027.';
    expect(done(0)).toEqual([start]);
    expect(done(1)).toEqual([`${start} 1 person took part.`]);
    expect(done(5)).toEqual([`${start} 5 people took part.`]);
  });
});

describe('provisional figures', () => {
  it('say how many criteria they rest on and why the others are missing', () => {
    expect(say('1.1 1.2 1.3 1.4', '1.1=3 1.2=? 1.3=na')('provisional')).toBe(
      'These figures are provisional: they are based on 1 of 4 criteria. 1 not answered, 1 not yet known and 1 not applicable.',
    );
    expect(say('1.1', '')('provisional')).toBe(
      'These figures are provisional: they are based on 0 of 1 criterion. 1 not answered.',
    );
  });

  it('are not spoken of when every applicable criterion has a level', () => {
    expect(say('1.1 1.2', '1.1=3 1.2=na')('provisional')).toBeUndefined();
  });

  it('end the summary when there is no level at all', () => {
    const rules = narrativeOf({ matrix: aMatrix('1.1 1.2'), answers: '1.1=na 1.2=?', targets: { all: 3 } });
    expect([...rules.keys()]).toEqual(['R1', 'provisional']);
  });
});

describe('standing against the target', () => {
  it.each([
    ['1.1=3', '1 of 1 criterion with a level and a target is at or above the target we set.'],
    ['1.1=2', '0 of 1 criterion with a level and a target are at or above the target we set.'],
    ['1.1=3 1.2=0', '1 of 2 criteria with a level and a target is at or above the target we set.'],
    [
      '1.1=3 1.2=4 1.3=na 1.4=?',
      '2 of 2 criteria with a level and a target are at or above the target we set. 1 was not applicable and 1 is not yet known.',
    ],
    [
      '1.1=3 1.2=4 1.3=na 1.4=na',
      '2 of 2 criteria with a level and a target are at or above the target we set. 2 were not applicable.',
    ],
  ])('is told for %s', (answers, text) => {
    const refs = ['1.1', '1.2', '1.3', '1.4'].filter((ref) => answers.includes(`${ref}=`)).join(' ');
    expect(say(refs, answers)('R2')).toBe(text);
  });

  it('says so when there are no targets', () => {
    expect(say('1.1', '1.1=3', null)('R2')).toBe('No targets have been set yet.');
  });
});

describe('the largest gap', () => {
  it('is told whole when it is the only one of its size', () => {
    expect(say('1.1 / 2.1', '1.1=2 2.1=1')('R3')).toBe(
      'The largest gap is in domain B: “Title 2.1” is at level 1 (Starting) and our target is level 3 (Established).',
    );
  });

  it('is told by domain when there are several, and by the first 3 of more domains', () => {
    expect(say('1.1 1.2 / 2.1', '1.1=2 1.2=2 2.1=2')('R3')).toBe(
      'The largest gaps, of 1 level, are in “Domain A” and “Domain B” (3 criteria).',
    );
    expect(say('1.1 / 2.1 / 3.1 / 4.1', '1.1=1 2.1=1 3.1=1 4.1=1')('R3')).toBe(
      'The largest gaps, of 2 levels, are in 4 domains, first in “Domain A”, “Domain B” and “Domain C” (4 criteria).',
    );
  });

  it('leaves the first place to an essential criterion with a smaller gap, and says why', () => {
    expect(say('1.1 1.2 1.3*', '1.1=1 1.2=1 1.3=2')('R3')).toBe(
      'The largest gaps, of 2 levels, are in “Domain A” (2 criteria). The first to close is “Title 1.3”, because it is essential.',
    );
  });

  it('is not spoken of when there is none', () => {
    expect(say('1.1 1.2', '1.1=3 1.2=4')('R3')).toBeUndefined();
  });
});

describe('movement since the assessment before', () => {
  const matrix = aMatrix('1.1 1.2 1.3 1.4');
  const since = narrativeOf(
    {
      matrix,
      answers: answered('1.1=2 1.2=2 1.3=1 1.4=0', { '1.3': { note: ' The service merged in July. ' } }),
    },
    { matrix, answers: '1.1=1 1.2=2 1.3=2 1.4=3' },
  );

  it('is counted, and 2 points in time are not called a trend', () => {
    expect(since.get('R4')).toEqual([
      'Since “Last year”, 1 criterion went up, 1 stayed the same and 2 went down. ' +
        'This compares 2 points in time, so it does not show a trend.',
    ]);
  });

  it('gives the reason for each fall, or says that none was recorded', () => {
    expect(since.get('R7')).toEqual([
      '“Title 1.3” moved from level 2 (Developing) to level 1 (Starting). The service merged in July.',
      '“Title 1.4” moved from level 3 (Established) to level 0 (Not started). No reason was recorded.',
    ]);
  });

  it('is not spoken of without an assessment before', () => {
    expect(narrativeOf({ matrix, answers: '1.1=2' }).has('R4')).toBe(false);
  });
});

describe('low confidence', () => {
  it('is counted over levels only, in the right number', () => {
    expect(say('1.1 1.2', '1.1=3 low 1.2=3')('R5')).toMatch(/^1 score rests on what people told us/);
    expect(say('1.1 1.2', '1.1=3 low 1.2=3 low')('R5')).toMatch(/^2 scores rest on what people told us/);
    expect(say('1.1 1.2', '1.1=? low 1.2=3')('R5')).toBeUndefined();
  });
});

describe('what was agreed', () => {
  const anAction = (id: string, ref: string, fields: Partial<ActionFields> = {}) =>
    seal(
      id,
      {
        ...newAction('org', `Do ${id}`, stampAt().at),
        criteria: [{ matrixId: 'small', criterionId: idOf(ref) }],
        ...fields,
      },
      stampAt(),
    );
  const complete = { owner: 'Kofi', due: '2027-03-31' };
  const agreed = (actions: Action[], fields: Partial<AssessmentFields> = {}) =>
    narrativeOf(
      {
        matrix: aMatrix('1.1 1.2'),
        answers: answered('1.1=1 1.2=1', { '1.1': { priority: 'do-now' } }),
        targets: { all: 3 },
        fields,
        actions,
      },
      null,
    ).get('R6');

  it('is not spoken of without an action, or when all are cancelled', () => {
    expect(agreed([])).toBeUndefined();
    expect(agreed([anAction('a', '1.1', { status: 'cancelled' })])).toBeUndefined();
  });

  it('counts the actions about what is to be done now, and those with an owner and a date', () => {
    expect(agreed([anAction('a', '1.1')])).toEqual([
      'We have agreed 1 priority action. 0 have a named owner and a date.',
    ]);
    expect(agreed([anAction('a', '1.1', complete), anAction('b', '1.1', { owner: 'Kofi' })])).toEqual([
      'We have agreed 2 priority actions. 1 has a named owner and a date.',
    ]);
    expect(
      agreed([anAction('a', '1.1', complete), anAction('b', '1.1', complete), anAction('c', '1.2')]),
    ).toEqual(['We have agreed 2 priority actions. 2 have a named owner and a date.']);
  });

  it('counts all actions where none is about what is to be done now', () => {
    expect(agreed([anAction('c', '1.2', complete)])).toEqual([
      'We have agreed 1 action. 1 has a named owner and a date.',
    ]);
  });

  it('says by role who reports to which meeting, when both are known', () => {
    const anchor = { name: 'Ruth Calloway', role: 'Lead for advanced practice' };
    const reviewMeeting = 'the workforce committee';
    const action = [anAction('a', '1.1', complete)];
    expect(agreed(action, { anchor, reviewMeeting })?.[0]).toMatch(
      /date\. The lead for advanced practice will report progress to the workforce committee\.$/,
    );
    expect(agreed(action, { reviewMeeting })?.[0]).toMatch(/a named owner and a date\.$/);
  });
});
