import { describe, expect, it } from 'vitest';
import type { Gap } from '#core/gap.ts';
import { listGaps } from '#core/gap.ts';
import type { Priority } from '#core/response.ts';
import { filterGaps, isFiltered, readGapFilter } from '#features/gaps/gapFilter.ts';
import { aMatrix, aView } from '../../build.ts';

const levels = [0, 1, 2, 3, 4];
/** 1.2 has no reason, so it is not decided. Only 2.2 has an owner. */
const decisions: Record<string, Priority> = { '1.1': 'do-now', '1.2': 'not-a-priority' };
/** In order: 2.1 (essential, 1 step), 1.1 (3 steps), 1.2 (1 step, from 1), 2.2 (1 step, from 2). */
const gaps = listGaps(
  aView(aMatrix('1.1 1.2 1.3 / 2.1* 2.2'), '1.1=0>3 1.2=1>2 1.3=4>3 2.1=2>3 2.2=2>3').criteria,
  levels,
).map((gap): Gap => ({
  ...gap,
  view: {
    ...gap.view,
    criterion: {
      ...gap.view.criterion,
      pillars: gap.view.criterion.ref === '1.1' ? ['education'] : ['clinical', 'leadership'],
    },
    priority: decisions[gap.view.criterion.ref] ?? null,
  },
}));
const shown = (query: string) =>
  filterGaps(gaps, readGapFilter(query, gaps), ({ view }) => view.criterion.ref === '2.2').map(
    ({ view }) => view.criterion.ref,
  );

describe('the filter of the gap report', () => {
  it('lets all gaps through when the address says nothing, in the order of the rules', () => {
    expect(shown('matrix=small')).toEqual(['2.1', '1.1', '1.2', '2.2']);
    expect(isFiltered(readGapFilter('matrix=small', gaps))).toBe(false);
  });

  it('keeps one domain, one pillar, gaps of a size or essential criteria', () => {
    expect(shown('domain=d1')).toEqual(['1.1', '1.2']);
    expect(shown('pillar=education')).toEqual(['1.1']);
    expect(shown('least=2')).toEqual(['1.1']);
    expect(shown('essential=yes')).toEqual(['2.1']);
  });

  it('keeps one priority, those not decided, or those for which nobody is named', () => {
    expect(shown('priority=do-now')).toEqual(['1.1']);
    expect(shown('priority=not-a-priority')).toEqual([]);
    expect(shown('priority=none')).toEqual(['2.1', '1.2', '2.2']);
    expect(shown('owner=none')).toEqual(['2.1', '1.1', '1.2']);
    expect(shown('owner=none&priority=none')).toEqual(['2.1', '1.2']);
  });

  it('asks for all its parts together', () => {
    expect(shown('domain=d2&pillar=clinical')).toEqual(['2.1', '2.2']);
    expect(shown('domain=d2&least=2')).toEqual([]);
  });

  it('does not filter by what no gap could have', () => {
    for (const query of [
      'domain=elsewhere',
      'pillar=magic',
      'least=many',
      'least=1',
      'essential=maybe',
      'owner=Kofi',
      'priority=high',
    ]) {
      expect(isFiltered(readGapFilter(query, gaps))).toBe(false);
    }
  });
});
