import { describe, expect, it } from 'vitest';
import type { Matrix } from '#core/matrix.ts';
import { broughtFields, broughtResponses, canKeep } from '#core/newVersion/carry.ts';
import { matchKind, proposeMatches, retiredCriteria } from '#core/newVersion/matches.ts';
import {
  addCriterion,
  moveCriterion,
  moveDomain,
  withCriterion,
  withLevels,
  withoutCriterion,
} from '#core/ownMatrix/editDraft.ts';
import { nextVersion } from '#core/ownMatrix/newDraft.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { criteriaOf, matrixHash, readMatrix } from '#core/readMatrix.ts';
import type { CriterionResponse, ResponsesByCriterionId } from '#core/response.ts';
import { aMatrix, anAssessment, answered } from '../build.ts';
import { recordFigure, seeded, trials } from '../trust/figures.ts';

const earlier = aMatrix('1.1 1.2 1.3 / 2.1 2.2', { levels: [0, 1, 2, 3] });
const version = (edit: (draft: MatrixDraft) => MatrixDraft) =>
  readMatrix(edit(nextVersion(earlier, 2)), 'version 2');
const kinds = (later: Matrix) => {
  const matches = proposeMatches(earlier, later);
  return matches.map(
    (match) => `${match.from.join('+') || '–'} → ${match.to}: ${matchKind(earlier, later, match, matches)}`,
  );
};
const rule = {
  title: 'A register',
  statement: 'There is one register of all advanced practitioners.',
  descriptors: null,
};

describe('what became of each criterion', () => {
  it('is the same, reworded, new or no longer asked, by its id', () => {
    const later = version((draft) =>
      withoutCriterion(
        addFilled(
          withCriterion(moveDomain(draft, 'd2', -1), 'c1-2', { statement: 'Other words.' }),
          'd1',
          'n1',
          rule,
        ),
        'c2-2',
      ),
    );
    expect(kinds(later)).toEqual([
      'c2-1 → c2-1: same',
      'c1-1 → c1-1: same',
      'c1-2 → c1-2: reworded',
      'c1-3 → c1-3: same',
      '– → n1: new',
    ]);
    expect(retiredCriteria(earlier, proposeMatches(earlier, later)).map(({ id }) => id)).toEqual(['c2-2']);
  });

  it('is reworded when the scale says something else, even though no word of it changed', () => {
    const later = version((draft) =>
      withLevels(
        draft,
        draft.scale.levels.map((level) => ({ ...level, from: level.value, name: `${level.name} now` })),
      ),
    );
    expect(kinds(later)).toContain('c1-1 → c1-1: reworded');
  });

  it('follows what the later version says it replaces, 2 into 1 too', () => {
    const later = version((draft) => ({
      ...addFilled(withoutCriterion(withoutCriterion(draft, 'c1-1'), 'c1-2'), 'd1', 'n1', rule),
      supersedes: [
        { id: 'small', version: 1, criteria: ['c1-1', 'c1-2'].map((from) => ({ from, to: 'n1', note: '' })) },
      ],
    }));
    expect(kinds(later)).toContain('c1-1+c1-2 → n1: merged');
    expect(retiredCriteria(earlier, proposeMatches(earlier, later))).toEqual([]);
  });

  it('is guessed from the words where ids say nothing', () => {
    const older = readMatrix(withCriterion(earlier, 'c1-1', rule), 'older');
    const later = readMatrix(
      addFilled(withoutCriterion(nextVersion(older, 2), 'c1-1'), 'd2', 'n9', {
        ...rule,
        statement: 'There is one register of all advanced and enhanced practitioners.',
      }),
      'later',
    );
    expect(proposeMatches(older, later).find(({ to }) => to === 'n9')?.from).toEqual(['c1-1']);
  });

  it('is split when people say that 2 come from 1', () => {
    const later = version((draft) => addFilled(draft, 'd1', 'n1', rule));
    const matches = proposeMatches(earlier, later).map((match) =>
      match.to === 'n1' ? { to: 'n1', from: ['c1-1'] } : match,
    );
    expect(
      matchKind(
        earlier,
        later,
        matches.find(({ to }) => to === 'n1')!,
        matches,
      ),
    ).toBe('split');
  });
});

function addFilled(
  draft: MatrixDraft,
  domainId: string,
  id: string,
  fields: Partial<Matrix['domains'][number]['criteria'][number]>,
): MatrixDraft {
  return withCriterion(addCriterion(draft, domainId, id), id, fields);
}

describe('the draft on the later version', () => {
  const answers = answered('1.1=3 1.2=2>3 low 1.3=na 2.1=? 2.2=1', {
    '1.2': { note: 'Seen', evidence: [{ evidenceId: 'policy', supportsLevel: 2 }] },
  });
  const later = version((draft) => withCriterion(draft, 'c1-2', { statement: 'Other words.' }));
  const matches = proposeMatches(earlier, later);

  it('keeps what a person keeps, whole, and leaves the rest open with its evidence', () => {
    const kept = new Map([['c1-1', 'c1-1']]);
    const brought = broughtResponses(answers, later, [], matches, kept, 'next');
    expect(
      brought.map(({ criterionId, answer, note, evidence }) => [criterionId, answer, note, evidence]),
    ).toEqual([
      ['c1-1', answers.get('c1-1')!.answer, answers.get('c1-1')!.note, []],
      ['c1-2', null, '', [{ evidenceId: 'policy', supportsLevel: null }]],
    ]);
  });

  it('keeps no level that the later scale does not have', () => {
    const short = version((draft) =>
      withLevels(
        draft,
        draft.scale.levels.slice(0, 3).map((level) => ({ ...level, from: level.value })),
      ),
    );
    const [criterion] = criteriaOf(short).map((one) => one.criterion);
    expect(canKeep(short, criterion!, answers.get('c1-1'))).toBe(false);
    expect(
      broughtResponses(
        answers,
        short,
        [],
        proposeMatches(earlier, short),
        new Map([['c1-1', 'c1-1']]),
        'next',
      ),
    ).toHaveLength(1);
  });

  it('is an assessment of its own that pins the later version', () => {
    const assessment = anAssessment(
      [earlier],
      { targets: { small: { all: 3, byDomain: { d1: 2, gone: 1 } } } },
      'now',
    );
    const sha256 = matrixHash(later);
    expect(broughtFields(assessment, { matrix: later, sha256 }, '2026-06-01T09:00:00.000Z')).toMatchObject({
      name: `${assessment.name}, matrix version 2`,
      matrices: [{ id: 'small', version: 2, sha256 }],
      targets: { small: { all: 3, byDomain: { d1: 2 } } },
      status: 'draft',
      startedFrom: 'now',
    });
  });
});

/** A later version by up to 12 random edits: words, order, levels, new, removed and renamed criteria. */
function randomVersion(random: () => number): Matrix {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  let draft = nextVersion(earlier, 2);
  for (let n = Math.floor(random() * 12); n >= 0; n--) {
    const all = criteriaOf(draft).map(({ criterion }) => criterion);
    const { id } = pick(all);
    const removable = draft.domains.some(
      ({ criteria }) => criteria.length > 1 && criteria.some((one) => one.id === id),
    );
    switch (Math.floor(random() * 7)) {
      case 0:
        draft = withCriterion(draft, id, { statement: `Reworded ${Math.floor(random() * 5)}.` });
        break;
      case 1:
        draft = removable ? withoutCriterion(draft, id) : draft;
        break;
      case 2:
        draft = addFilled(draft, pick(draft.domains).id, `new-${n}-${Math.floor(random() * 1e9)}`, {
          ...rule,
        });
        break;
      case 3:
        draft = moveCriterion(draft, id, pick([-1, 1]));
        break;
      case 4: {
        const first = Math.floor(random() * 3);
        const count = 2 + Math.floor(random() * 5);
        draft = withLevels(
          draft,
          Array.from({ length: count }, (_, at) => ({
            from: at,
            value: first + at,
            name: `Name ${at}`,
            meaning: 'Meaning.',
          })),
        );
        break;
      }
      case 5:
        draft = moveDomain(draft, pick(draft.domains).id, 1);
        break;
      default:
        // The same words under another id, as a file without ids brings them.
        draft = removable
          ? addFilled(
              withoutCriterion(draft, id),
              pick(draft.domains).id,
              `re-${n}-${Math.floor(random() * 1e9)}`,
              {
                statement: all.find((one) => one.id === id)!.statement,
                title: all.find((one) => one.id === id)!.title,
                descriptors: null,
              },
            )
          : draft;
    }
  }
  return readMatrix(draft, 'random version');
}

it('A21 a random later version drops no answer and re-scores none', () => {
  const seed = 21;
  const random = seeded(seed);
  const runs = trials(150, 2000);
  const states = ['=0', '=1', '=2', '=3', '=na', '=?', '=-'];
  const lost: string[] = [];
  let rescored = 0;
  let changedHere = 0;
  let retired = 0;
  for (let run = 0; run < runs; run++) {
    const text = ['1.1', '1.2', '1.3', '2.1', '2.2']
      .map((ref) => ref + states[Math.floor(random() * states.length)]!)
      .join(' ');
    const answers: ResponsesByCriterionId = answered(text);
    const before = structuredClone([...answers]);
    const later = randomVersion(random);
    const matches = proposeMatches(earlier, later);
    const kept = new Map(
      matches.flatMap(({ to, from }) =>
        from.length > 0 && random() < 0.6 ? [[to, from[Math.floor(random() * from.length)]!] as const] : [],
      ),
    );
    const brought = broughtResponses(answers, later, [], matches, kept, 'next');
    const gone = retiredCriteria(earlier, matches).map(({ id }) => id);
    retired += gone.length;
    // Each earlier criterion is either beside a later one or in the list of those that are no longer asked.
    const listed = new Set([...matches.flatMap(({ from }) => from), ...gone]);
    lost.push(...[...answers.keys()].filter((id) => !listed.has(id)));
    // An answer stands in the new draft only by a decision, and is then the very answer that was given.
    rescored += brought.filter(
      ({ criterionId, answer }) => answer !== null && !isKept(answers, kept, criterionId, answer),
    ).length;
    changedHere += JSON.stringify([...answers]) === JSON.stringify(before) ? 0 : 1;
  }
  recordFigure({
    id: 'A21',
    trial:
      'random later versions of a scored matrix (reworded, split, renamed, removed, reordered, other levels)',
    trials: runs,
    counts: {
      'answers in no list': lost.length,
      'answers re-scored': rescored,
      'earlier assessments changed': changedHere,
    },
    measured: { 'criteria no longer asked, all listed with their answers': String(retired) },
    seed,
  });
  expect({ lost, rescored, changedHere }).toEqual({ lost: [], rescored: 0, changedHere: 0 });
});

function isKept(
  answers: ResponsesByCriterionId,
  kept: ReadonlyMap<string, string>,
  criterionId: string,
  answer: CriterionResponse['answer'],
): boolean {
  return JSON.stringify(answers.get(kept.get(criterionId) ?? '')?.answer) === JSON.stringify(answer);
}
