import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAction, type ActionFields } from '#core/action.ts';
import type { MatrixUse } from '#core/criterionPlace.ts';
import { seal } from '#core/record.ts';
import {
  filterActions,
  listActions,
  placeInColumn,
  readActionFilter,
  sortActions,
} from '#features/actions/actionFilter.ts';
import { aMatrix, anAssessment, answered, idOf, stampAt } from '../../build.ts';

const today = '2026-11-20';
const anAction = (id: string, fields: Partial<ActionFields> = {}) =>
  seal(id, { ...newAction('org', id, stampAt().at), ...fields }, stampAt());
const about = (ref: string) => ({ matrixId: 'small', criterionId: idOf(ref) });

const [then, now] = [aMatrix('1.1 1.2 / 2.1'), aMatrix('1.1 / 2.1', { version: 2 })];
const uses: MatrixUse[] = [
  {
    matrix: now,
    assessment: anAssessment([now]),
    responses: answered('1.1=1', { '1.1': { priority: 'plan' } }),
  },
  { matrix: then, assessment: anAssessment([then], {}, 'before'), responses: new Map() },
];
const listed = listActions(
  [
    anAction('undated', { owner: 'Kofi', criteria: [about('1.1'), about('2.1')] }),
    anAction('late', { due: '2026-11-19', status: 'in-progress', criteria: [about('1.2')] }),
    anAction('soon', { due: '2026-12-20', owner: 'Kofi', criteria: [about('9.9')] }),
    anAction('closed', { due: '2026-11-01', status: 'done' }),
  ],
  uses,
);
const ids = (all: typeof listed) => all.map(({ action }) => action.id);
const shown = (query: string) => ids(filterActions(listed, readActionFilter(query), today));

describe('the list of actions', () => {
  it('has the first due first and those without a date last', () => {
    expect(ids(listed)).toEqual(['closed', 'late', 'soon', 'undated']);
  });

  it('finds the criteria in the latest wording, and says where one was removed', () => {
    expect(
      listed.map(({ places, hasRemoved }) => [
        places.map(({ name, removed }) => [name, removed]),
        hasRemoved,
      ]),
    ).toEqual([
      [[], false],
      [[['1.2 Title 1.2', true]], true],
      [[], true],
      [
        [
          ['1.1 Title 1.1', false],
          ['2.1 Title 2.1', false],
        ],
        false,
      ],
    ]);
    expect(listed[3]?.places[0]).toMatchObject({ priority: 'plan', assessment: { id: 'now' } });
  });

  it('is filtered by owner, no owner, status, due date and domain', () => {
    expect(shown('')).toHaveLength(4);
    expect(shown('owner=Kofi')).toEqual(['soon', 'undated']);
    expect(shown('owner=')).toEqual(['closed', 'late']);
    expect(shown('status=open')).toEqual(['late', 'soon', 'undated']);
    expect(shown('status=done')).toEqual(['closed']);
    expect(shown('due=overdue')).toEqual(['late']);
    expect(shown('due=soon')).toEqual(['soon']);
    expect(shown('domain=small.d2')).toEqual(['undated']);
    expect(shown('owner=Kofi&due=overdue')).toEqual([]);
    expect(shown('status=lost&due=never')).toHaveLength(4);
  });

  it('sorts by status or name, and among equals by due date; without a date last, for any dates', () => {
    expect(ids(sortActions(listed, 'status'))).toEqual(['soon', 'undated', 'late', 'closed']);
    expect(ids(sortActions(listed, 'what'))).toEqual(['closed', 'late', 'soon', 'undated']);
    const due = fc.option(fc.constantFrom('2026-01-31', '2026-12-01', '2027-03-31'));
    fc.assert(
      fc.property(fc.array(due), (dates) => {
        const all = listActions(
          dates.map((date, index) => anAction(`a${index}`, { due: date })),
          [],
        );
        const sorted = sortActions(all, 'due').map(({ action }) => action.due);
        const dated = sorted.filter((date) => date !== null);
        expect(sorted).toEqual([...dated.toSorted(), ...sorted.filter((date) => date === null)]);
      }),
    );
  });
});

describe('a place on the board', () => {
  it('counts the cards of one column', () => {
    const three = listActions(
      ['a', 'b', 'c'].map((id) =>
        anAction(id, { status: 'in-progress', due: `2027-01-0${id === 'c' ? 1 : 2}` }),
      ),
      [],
    );
    expect(placeInColumn([...three, ...listed], 'c')).toEqual({ place: 1, of: 4 });
    expect(placeInColumn([...three, ...listed], 'late')).toEqual({ place: 4, of: 4 });
  });
});
