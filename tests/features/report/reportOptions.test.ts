import { describe, expect, it } from 'vitest';
import { defaultPaperOptions } from '#core/paper/paperOptions.ts';
import { renderHook } from '@testing-library/react';
import { defaultReportOptions, useReportOptions, useReportOptionsStore } from '#state/reportOptions.ts';

describe('the options of a report', () => {
  it('start as the board preset: radar on, names, colours of status and large print off', () => {
    const { result } = renderHook(() => useReportOptions('fresh'));
    // The core may not be known to the layer that keeps them, so both say what a board gets.
    expect(result.current).toEqual({ ...defaultPaperOptions, largePrint: false });
    expect(result.current).toMatchObject({
      audience: 'board',
      radar: true,
      names: false,
      statusColours: false,
    });
  });

  it('belong to one assessment and are kept in the browser', () => {
    useReportOptionsStore.getState().set('a', { meeting: 'Trust board' });
    useReportOptionsStore.getState().set('a', { radar: false });
    expect(renderHook(() => useReportOptions('a')).result.current).toEqual({
      ...defaultReportOptions,
      meeting: 'Trust board',
      radar: false,
    });
    expect(renderHook(() => useReportOptions('b')).result.current).toEqual(defaultReportOptions);
    expect(localStorage.getItem('ap-governance.report')).toContain('Trust board');
  });

  it('keep what was typed in the first version: the recommendation and the appendix', async () => {
    localStorage.setItem(
      'ap-governance.report',
      JSON.stringify({
        state: { byAssessment: { old: { meeting: 'Board', recommendation: 'Own words.', answers: true } } },
        version: 1,
      }),
    );
    window.dispatchEvent(new StorageEvent('storage', { key: 'ap-governance.report' }));
    await Promise.resolve();
    expect(renderHook(() => useReportOptions('old')).result.current).toEqual({
      ...defaultReportOptions,
      meeting: 'Board',
      sections: { answers: true },
      edits: { recommendation: { text: 'Own words.', madeFrom: null } },
    });
  });

  it('take over what another tab has written before they write again', async () => {
    localStorage.setItem(
      'ap-governance.report',
      JSON.stringify({ state: { byAssessment: { c: { meeting: 'Other tab' } } }, version: 2 }),
    );
    window.dispatchEvent(new StorageEvent('storage', { key: 'ap-governance.report' }));
    await Promise.resolve();
    useReportOptionsStore.getState().set('a', { meeting: 'This tab' });
    expect(localStorage.getItem('ap-governance.report')).toContain('Other tab');
  });
});
