import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildReport, type Report } from '#core/report.ts';
import { aMatrix, anAssessment, anOrganisation, answered, aReport, noLibrary } from '../build.ts';

/** 2 domains, 7 criteria, each kind of answer and of change, 2 pillars of which 1 is too small. */
function aSmallReport(): Report {
  const matrix = aMatrix('1.1* 1.2 1.3 1.4 / 2.1 2.2* 2.3');
  matrix.domains.forEach((domain) =>
    domain.criteria.forEach((criterion) => (criterion.pillars = ['leadership'])),
  );
  matrix.domains[1]!.criteria[0]!.pillars = ['leadership', 'research'];
  matrix.domains[1]!.set = 'extension';
  const now = answered('1.1=2 low 1.2=3 high 1.3=na 1.4=1>4 2.1=0 2.2=?', {
    '1.4': { note: 'The service merged in July.' },
  });
  return aReport(
    { matrix, answers: now, targets: { all: 3, byDomain: { d2: 2 } } },
    { matrix, answers: '1.1=1 1.2=3 1.3=2 1.4=2 2.1=na 2.2=1' },
  );
}

/** The texts of matrix and domain are input and stand in the report many times: the file names them by id. */
const readable = (report: Report): unknown =>
  JSON.parse(
    JSON.stringify(report, (key, value: unknown) =>
      (key === 'matrix' || key === 'domain' || key === 'criterion') &&
      typeof value === 'object' &&
      value !== null &&
      'id' in value
        ? value.id
        : value,
    ),
  );

describe('the report', () => {
  it('of a small fixture is the one reviewed, in full', () => {
    const path = join(import.meta.dirname, '../fixtures/report.golden.json');
    const found = readable(aSmallReport());
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  it('is the same again for the same facts, and changes none of them', () => {
    const frozen = answered('1.1=2 1.2=3>4');
    const before = JSON.stringify([...frozen]);
    const matrix = aMatrix('1.1 1.2');
    expect(aReport({ matrix, answers: frozen })).toEqual(aReport({ matrix, answers: frozen }));
    expect(JSON.stringify([...frozen])).toBe(before);
  });

  it('gives each domain its own figures, target and earlier level', () => {
    const [report] = aSmallReport().matrices;
    const [first, second] = report!.domains;
    // Levels 2, 3 and 1; targets 3, 3 and 4, without that of the criterion that is not applicable.
    expect(first?.score).toMatchObject({ aggregate: 2, levelled: 3, notApplicable: 1, provisional: false });
    expect([first?.target, first?.previous]).toEqual([3, 2]);
    // Level 0, 1 not known and 1 not answered. Nothing is common with the year before, so there is no earlier level.
    expect(second?.score).toMatchObject({ aggregate: 0, unknown: 1, unanswered: 1, provisional: true });
    expect([second?.target, second?.previous]).toEqual([2, null]);
  });

  it('keeps the core apart from the extension', () => {
    const [report] = aSmallReport().matrices;
    expect([report?.core.total, report?.whole.total]).toEqual([4, 7]);
  });

  it('lists gaps, blanks and low confidence by criterion', () => {
    const [report] = aSmallReport().matrices;
    const refs = (views: { criterion: { ref: string } }[] = []) =>
      views.map(({ criterion }) => criterion.ref);
    expect(report?.gaps.map(({ view, steps }) => [view.criterion.ref, steps])).toEqual([
      ['1.1', 1],
      ['1.4', 3],
      ['2.1', 2],
    ]);
    expect(refs(report?.notApplicable)).toEqual(['1.3']);
    expect(refs(report?.unknown)).toEqual(['2.2']);
    expect(refs(report?.unanswered)).toEqual(['2.3']);
    expect(refs(report?.lowConfidence)).toEqual(['1.1']);
  });

  it('counts a criterion in every pillar that it belongs to, and says which pillars are too small to compare', () => {
    const [report] = aSmallReport().matrices;
    expect(report?.pillars.map(({ name, criteria, tooFew }) => [name, criteria.length, tooFew])).toEqual([
      ['Clinical practice', 0, true],
      ['Leadership and management', 7, false],
      ['Education', 0, true],
      ['Research, evidence and improvement', 1, true],
    ]);
    expect(aReport({ matrix: aMatrix('1.1'), answers: '1.1=2' }).matrices[0]?.pillars).toEqual([]);
  });

  it('never adds matrices together', () => {
    const [one, two] = [aMatrix('1.1'), { ...aMatrix('2.1'), id: 'second' }];
    const report = buildReport(
      {
        organisation: anOrganisation(),
        assessment: anAssessment([one, two]),
        matrices: [one, two],
        responses: answered('1.1=1 2.1=4'),
        ...noLibrary,
      },
      null,
    );
    expect(report.matrices.map(({ whole }) => [whole.total, whole.aggregate])).toEqual([
      [1, 1],
      [1, 4],
    ]);
    expect(report.previous).toBeNull();
  });
});
