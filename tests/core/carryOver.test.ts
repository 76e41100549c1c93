import fc from 'fast-check';
import { expect, it } from 'vitest';
import { carriedResponses, revisedFields, revisedName, revisedResponses } from '#core/carryOver.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { aMatrix, anAssessment, answered, idOf } from '../build.ts';

const refs = ['1.1', '1.2', '1.3', '2.1', '2.2'];
const someRefs = fc.uniqueArray(fc.constantFrom(...refs), { minLength: 1 });
const link = fc.record({
  evidenceId: fc.constantFrom('policy', 'audit', 'minutes'),
  supportsLevel: fc.option(fc.nat(4)),
});
const answers = fc.dictionary(
  fc.constantFrom(...refs),
  fc.record({
    evidence: fc.array(link, { maxLength: 3 }),
    note: fc.string(),
    confidence: fc.constantFrom('low' as const, 'high' as const, null),
    priority: fc.constantFrom('do-now' as const, null),
  }),
);

it('carries every link to a criterion that is still there, and never a level, a note or a decision', () => {
  fc.assert(
    fc.property(answers, someRefs, (extras, stillThere) => {
      const earlier = answered(
        Object.keys(extras)
          .map((ref) => `${ref}=3>4`)
          .join(' '),
        extras,
      );
      const before = structuredClone([...earlier]);
      const matrix = aMatrix(stillThere.join(' '));
      const carried = carriedResponses(earlier, [matrix], 'next');
      const expected = stillThere.flatMap((ref) =>
        (extras[ref]?.evidence ?? []).map(({ evidenceId }) => `${idOf(ref)} ${evidenceId}`),
      );
      const links = carried.flatMap(({ criterionId, evidence }) =>
        evidence.map(({ evidenceId }) => `${criterionId} ${evidenceId}`),
      );
      expect(links.sort()).toEqual(expected.sort());
      for (const response of carried) {
        expect(response).toMatchObject({
          assessmentId: 'next',
          answer: null,
          target: null,
          confidence: null,
          note: '',
          nextNote: '',
          checklist: {},
          priority: null,
        });
        expect(response.evidence.every(({ supportsLevel }) => supportsLevel === null)).toBe(true);
        expect(criteriaOf(matrix).map(({ criterion }) => criterion.id)).toContain(response.criterionId);
      }
      expect([...earlier]).toEqual(before);
    }),
  );
});

it('makes a draft of a signed-off assessment with everything that was set in it', () => {
  const matrix = aMatrix('1.1 1.2');
  const signed = anAssessment([matrix], {
    status: 'signed-off',
    reviewMeeting: 'Workforce committee',
    targets: { small: { all: 3, byDomain: {} } },
    gapMoves: { small: [{ criterionId: idOf('1.1'), to: 0 }] },
  });
  expect(revisedFields(signed)).toMatchObject({
    name: 'This year, version 2',
    status: 'draft',
    signOff: null,
    revision: 2,
    revises: 'now',
    reviewMeeting: 'Workforce committee',
    targets: signed.targets,
    gapMoves: signed.gapMoves,
    createdAt: signed.createdAt,
  });
  const extras = {
    '1.1': { note: 'Why', priority: 'do-now' as const, evidence: [{ evidenceId: 'e', supportsLevel: 2 }] },
  };
  const [first] = revisedResponses(answered('1.1=2>3 low 1.2=na', extras), 'next');
  expect(first).toMatchObject({
    assessmentId: 'next',
    answer: { state: 'level', level: 2 },
    target: 3,
    confidence: 'low',
    ...extras['1.1'],
  });
});

it('names a version after the first, and only once', () => {
  expect(revisedName('This year', 2)).toBe('This year, version 2');
  expect(revisedName('This year, version 2', 3)).toBe('This year, version 3');
  expect(revisedName('x'.repeat(200), 2)).toHaveLength(200);
});
