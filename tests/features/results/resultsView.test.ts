import { describe, expect, it } from 'vitest';
import { hideQuery, readResultsView } from '#features/results/resultsView.ts';

describe('what the address says about the results page', () => {
  it('is radar and dot plot with all series when it says nothing', () => {
    expect(readResultsView('')).toEqual({ view: 'both', hidden: new Set() });
  });

  it('names the view and the hidden series', () => {
    expect(readResultsView('matrix=x&view=table&hide=target,previous')).toEqual({
      view: 'table',
      hidden: new Set(['target', 'previous']),
    });
  });

  it('falls back to the default for words it does not know', () => {
    expect(readResultsView('view=pie&hide=average,current')).toEqual({
      view: 'both',
      hidden: new Set(['current']),
    });
  });

  it('gains and loses one series at a time, and is silent when all are shown', () => {
    expect(hideQuery(new Set(['previous']), 'target', false)).toBe('target,previous');
    expect(hideQuery(new Set(['target', 'previous']), 'target', true)).toBe('previous');
    expect(hideQuery(new Set(['previous']), 'previous', true)).toBeNull();
  });
});
