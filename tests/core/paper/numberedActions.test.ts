import { describe, expect, it } from 'vitest';
import { newAction, type Action, type ActionFields } from '#core/action.ts';
import { seal } from '#core/record.ts';
import { actionRow, numberedActions, shortAction } from '#core/paper/numberedActions.ts';
import { aMatrix, aReport, idOf, stampAt } from '../../build.ts';

const anAction = (id: string, fields: Partial<ActionFields>): Action =>
  seal(id, { ...newAction('org', `Do ${id}`, stampAt().at), criteria: [about('1.1')], ...fields }, stampAt());
const about = (ref: string) => ({ matrixId: 'small', criterionId: idOf(ref) });

/** By due date: an action of the year before, one of this year, and one from the list without an assessment. */
const report = aReport({
  matrix: aMatrix('1.1 1.2 1.3'),
  answers: '1.1=1 1.2=1',
  targets: { all: 3 },
  actions: [
    anAction('old', { assessmentId: 'before', due: '2026-10-31', result: 'Half of it is in place.' }),
    anAction('own', { assessmentId: 'now', due: '2027-01-31', owner: 'Kofi Danquah' }),
    anAction('listed', { criteria: [about('1.1'), about('1.2'), about('1.3')] }),
  ],
});
const numbered = numberedActions(report);

describe('the action plan of the report', () => {
  it('numbers what was agreed this time first, then what was open from last time', () => {
    expect(numbered.map(({ number, action, isEarlier }) => [number, action.id, isEarlier])).toEqual([
      [1, 'own', false],
      [2, 'listed', false],
      [3, 'old', true],
    ]);
  });

  it('speaks of an action by its number, with who and when, or that nobody and no date is named', () => {
    expect(numbered.map(shortAction)).toEqual([
      'Action 1: Kofi Danquah, 31 January 2027',
      'Action 2: no owner, no date',
      'Action 3: no owner, 31 October 2026',
    ]);
  });

  it('gives each a row without empty cells, with the result of what was open', () => {
    expect(numbered.map((one) => actionRow(one, report))).toEqual([
      {
        id: 'own',
        action: '1. Do own',
        criterion: '1.1 Title 1.1',
        owner: 'Kofi Danquah',
        due: '31 January 2027',
        status: 'Not started',
      },
      {
        id: 'listed',
        action: '2. Do listed',
        criterion: '1.1 Title 1.1, and 2 more',
        owner: 'No one is named',
        due: 'No date yet',
        status: 'Not started',
      },
      {
        id: 'old',
        action: '3. From last time: Do old\nResult: Half of it is in place.',
        criterion: '1.1 Title 1.1',
        owner: 'No one is named',
        due: 'Overdue since 31 October 2026',
        status: 'Not started',
      },
    ]);
  });
});
