import { expect, it } from 'vitest';
import { contentsOf } from '#core/exchange/contents.ts';
import { newOrganisation } from '#core/organisation.ts';
import { seal, type Stamp } from '#core/record.ts';
import { agreedResponseId, emptyResponse, type Answer } from '#core/response.ts';
import { noWork } from '../../build.ts';
import { assessmentFields, matrix, openTab } from '../../storage/someWork.ts';

const stamp = (day: number, authorId = 'a'): Stamp => ({
  hlc: `17800000000${String(day).padStart(2, '0')}-0000-d`,
  at: `2026-06-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  authorId,
  deviceId: 'd',
});

it('counts what a person would count: nothing deleted, each criterion once, no empty answers', async () => {
  const tab = await openTab();
  const answer = (criterionId: string, given: Answer, day: number, authorId = 'a') =>
    seal(
      agreedResponseId('first', criterionId, authorId),
      { ...emptyResponse('first', criterionId), answer: given },
      stamp(day, authorId),
    );
  const contents = contentsOf({
    ...noWork,
    organisations: [
      seal('anytown', newOrganisation('Anytown'), stamp(1)),
      seal('gone', newOrganisation('Gone'), stamp(1), stamp(2).at),
    ],
    assessments: [
      seal('first', assessmentFields(tab, 'First'), stamp(3)),
      seal('deleted', assessmentFields(tab, 'Deleted'), stamp(3), stamp(4).at),
    ],
    responses: [
      answer('one', { state: 'unknown' }, 5),
      // The same criterion by another author, later: it counts once.
      answer('one', { state: 'level', level: 2, source: 'judged' }, 7, 'b'),
      answer('two', { state: 'not-applicable' }, 6),
      answer('three', null, 6),
    ],
    matrices: [tab.pin(matrix)],
    events: [],
  });
  expect(contents).toEqual({
    organisations: ['Anytown'],
    assessments: [
      {
        id: 'first',
        name: 'First',
        organisation: 'Anytown',
        period: { from: '2026-04', to: '2027-03' },
        answers: 2,
        updatedAt: '2026-06-07T10:00:00.000Z',
      },
    ],
    answers: 2,
    evidence: 0,
    actions: 0,
    ownMatrices: 0,
  });
});
