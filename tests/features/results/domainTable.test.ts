import { describe, expect, it } from 'vitest';
import { domainRow, standingOf } from '#core/standing.ts';
import { domainTable } from '#features/results/domainTable.ts';
import { tabSeparated } from '#core/export/textTable.ts';
import { aMatrix, aReport } from '../../build.ts';

const matrix = aMatrix('1.1 1.2 1.3 1.4 / 2.1 2.2 / 3.1 3.2');

function reportOf(answers: string, before: string | null = null) {
  const earlier = before === null ? null : { matrix, answers: before };
  const [report] = aReport({ matrix, answers, targets: { all: 3 } }, earlier).matrices;
  if (report === undefined) throw new Error('no report');
  return report;
}

describe('the table of the domains', () => {
  it('says every figure in words: level, range, target, reached and basis', () => {
    // Domain A: 1, 2, 2, 4 in order; the lower middle is 2, and 1 of 4 reaches 3.
    const { domains } = reportOf('1.1=2 1.2=1 1.3=2 1.4=4 2.1=3 3.1=na 3.2=na');
    const { rows, columns } = domainTable('Domains', domains, matrix.scale.levels, null);
    expect(columns.map(({ key }) => key)).not.toContain('previous');
    expect(rows[0]).toMatchObject({
      domain: 'Domain A',
      current: 'Level 2, Developing',
      range: '1 to 4',
      target: 'Level 3, Established',
      reached: '1 of 4 criteria',
      basis: '4 of 4 criteria',
    });
    // Domain B: 3 and a blank. With the blank at 0 the lower middle of 0 and 3 is 0, with it at 4 it is 3.
    expect(rows[1]).toMatchObject({
      current: 'Level 3, Established (provisional, between 0 and 3)',
      range: 'All at 3',
      reached: '1 of 1 criterion',
      basis: '1 of 2 criteria: 1 not answered',
    });
    expect(rows[2]).toMatchObject({
      current: 'Not applicable',
      range: 'No level',
      target: 'No target',
      reached: 'None to compare',
      basis: '0 of 2 criteria: 2 not applicable',
    });
  });

  it('has the level of the assessment before, or that there is nothing to compare with', () => {
    const { domains } = reportOf('1.1=2 1.2=3 2.1=1', '1.1=1 1.2=1 2.2=4');
    const { rows } = domainTable('Domains', domains, matrix.scale.levels, 'Last year');
    expect(rows.map(({ previous }) => previous)).toEqual([
      'Level 1, Starting',
      'Not comparable',
      'Not comparable',
    ]);
  });

  it('is copied as cells parted by tabs, one line for each row', () => {
    const { domains } = reportOf('1.1=2 1.2=1 1.3=2 1.4=4');
    const lines = tabSeparated(domainTable('Domains: levels', domains, matrix.scale.levels, null)).split(
      '\n',
    );
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('Domains: levels');
    expect(lines[1]).toBe('Domain\tCurrent level\tLowest to highest\tTarget\tAt or above target\tBased on');
    expect(lines[2]).toBe(
      'Domain A\tLevel 2, Developing\t1 to 4\tLevel 3, Established\t1 of 4 criteria\t4 of 4 criteria',
    );
  });

  it('has no cell that would break the lines, whatever a title holds', () => {
    const copied = tabSeparated({
      caption: 'One',
      columns: [{ key: 'a', header: 'A' }],
      rows: [{ id: '1', a: 'two\nlines\tand a tab ' }],
    });
    expect(copied).toBe('One\nA\ntwo lines and a tab');
  });
});

describe('where the domains stand', () => {
  it('counts only domains with a level and a target, and finds the one furthest below', () => {
    const rows = reportOf('1.1=2 1.2=2 1.3=2 1.4=2 2.1=0 2.2=1').domains.map(domainRow);
    // Domain A at 2 and domain B at 0 (the lower of 0 and 1), both with target 3; domain C has no level.
    expect(standingOf(rows)).toMatchObject({
      withLevel: 2,
      compared: 2,
      below: 2,
      furthest: { label: 'Domain B', current: 0, target: 3 },
    });
    expect(standingOf(rows).withoutLevel.map(({ emptyText }) => emptyText)).toEqual(['No level yet']);
  });
});
