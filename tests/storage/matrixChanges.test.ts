import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { AssessmentFields } from '#core/assessment.ts';
import { readExchange } from '#core/exchange/read.ts';
import type { Matrix } from '#core/matrix.ts';
import { newOrganisation } from '#core/organisation.ts';
import { criteriaOf, readMatrix } from '#core/readMatrix.ts';
import { buildReport } from '#core/report.ts';
import { isSame } from '#core/same.ts';
import { aMatrix } from '../build.ts';
import { recordFigure, trials } from '../trust/figures.ts';
import { assessmentFields, level, newBrowser, openTab, type Tab } from './someWork.ts';

beforeEach(newBrowser);

const first = aMatrix('1.1* 1.2 1.3 / 2.1 2.2* 2.3 / 3.1 3.2 3.3 3.4', { levels: [0, 1, 2, 3, 4, 5] });
const count = criteriaOf(first).length;

/** What a new edition may do to the one before, as often as it likes, and in any order. */
const edit = fc.record({
  what: fc.constantFrom('remove', 'rename', 'split', 'reorder', 'move', 'levels'),
  at: fc.nat(99),
  levels: fc.constantFrom([0, 1, 2, 3], [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4]),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function nextEdition(edits: readonly Edit[]): Matrix {
  const levelsOf = (levels: readonly number[]) => aMatrix('1.1', { levels }).scale.levels;
  let { scale } = first;
  const domains = structuredClone(first.domains);
  for (const { what, at, levels } of edits) {
    const domain = domains[at % domains.length]!;
    const other = domains[(at + 1) % domains.length]!;
    const index = at % domain.criteria.length;
    const criterion = domain.criteria[index]!;
    if (what === 'remove' && domain.criteria.length > 1) domain.criteria.splice(index, 1);
    if (what === 'move' && domain.criteria.length > 1)
      other.criteria.push(...domain.criteria.splice(index, 1));
    if (what === 'rename')
      domain.criteria[index] = { ...criterion, title: 'Renamed', statement: 'Other words.' };
    if (what === 'reorder') domain.criteria.reverse();
    if (what === 'levels') scale = { levels: levelsOf(levels) };
    if (what === 'split') {
      const halves = ['a', 'b'].map((half) => ({
        ...criterion,
        id: `${criterion.id}${half}`,
        ref: `${criterion.ref}${half}`.slice(-20),
      }));
      domain.criteria.splice(index, 1, ...halves);
    }
  }
  return readMatrix({ ...first, version: 2, scale, domains }, 'the next edition');
}

function fieldsOn(tab: Tab, matrix: Matrix, year: number): AssessmentFields {
  return {
    ...assessmentFields(tab, `Year ${year}`),
    matrices: [{ id: matrix.id, version: matrix.version, sha256: tab.pin(matrix).sha256 }],
    period: { from: `${year}-04`, to: `${year + 1}-03` },
  };
}

async function factsOf(tab: Tab, id: string) {
  const loaded = await tab.readAssessment(id);
  if (loaded.state !== 'ready') throw new Error(`the assessment is ${loaded.state}`);
  return loaded;
}

it('A21 a new edition of a matrix leaves answers, notes and scores of the old one as they are', async () => {
  const editions = trials(6, 500);
  const seed = 20261124;
  const counts = {
    'answers or notes lost or changed': 0,
    'answers or notes missing from an exported file': 0,
    'scores changed': 0,
    'criteria that fell away and were not listed in the comparison': 0,
  };
  let orphaned = 0;
  const answer = (index: number) => ({ answer: level(index % 6), note: `Note on ${index}, kept` });

  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
      await newBrowser();
      const writing = await openTab();
      await writing.saveOrganisation('anytown', newOrganisation('Anytown NHS Foundation Trust'));
      await writing.createAssessment('old', fieldsOn(writing, first, 2025), [writing.pin(first)]);
      for (const [index, { domain, criterion }] of criteriaOf(first).entries())
        await writing.saveAnswer('old', criterion.id, answer(index), `small.${domain.id}`);
      const before = buildReport(await factsOf(writing, 'old'), null);

      const second = nextEdition(edits);
      await writing.createAssessment('new', fieldsOn(writing, second, 2026), [writing.pin(second)]);

      // Another tab, which has nothing in memory.
      const tab = await openTab();
      const old = await factsOf(tab, 'old');
      const file = readExchange((await tab.makeAssessmentFile('old', '0.1.0')).text);
      for (const [index, { criterion }] of criteriaOf(first).entries()) {
        const kept = old.responses.get(criterion.id);
        const isKept = kept?.note === answer(index).note && isSame(kept.answer, answer(index).answer);
        if (!isKept) counts['answers or notes lost or changed']++;
        const isInFile = file.workspace.responses.some(
          (row) => row.id === kept?.id && row.note === answer(index).note,
        );
        if (!isInFile) counts['answers or notes missing from an exported file']++;
      }
      const after = buildReport(old, null);
      if (JSON.stringify(after) !== JSON.stringify(before)) counts['scores changed']++;

      const later = new Set(criteriaOf(second).map(({ criterion }) => criterion.id));
      const gone = criteriaOf(first)
        .map(({ criterion }) => criterion.id)
        .filter((id) => !later.has(id));
      const comparison = buildReport(await factsOf(tab, 'new'), old).matrices[0]?.comparison;
      const isSameScale = JSON.stringify(first.scale) === JSON.stringify(second.scale);
      // Levels of two scales are never laid over each other; then each report stands alone.
      expect(comparison === null).toBe(!isSameScale);
      if (!isSameScale) return;
      orphaned += gone.length;
      const listed = comparison?.rows.filter(({ kind }) => kind === 'removed') ?? [];
      const unlisted = gone.filter((id) => !listed.some((row) => row.criterionId === id));
      counts['criteria that fell away and were not listed in the comparison'] += unlisted.length;
    }),
    { numRuns: editions, seed },
  );

  recordFigure({
    id: 'A21',
    trial: `new editions of a matrix of ${count} scored criteria, each with 1 to 12 changes`,
    trials: editions,
    seed,
    counts,
    measured: {
      'answers and notes looked at': (editions * count).toLocaleString('en-GB'),
      'criteria that fell away, all listed': orphaned.toLocaleString('en-GB'),
    },
  });
  expect(Object.values(counts)).toEqual([0, 0, 0, 0]);
  expect(orphaned).toBeGreaterThan(0);
});
