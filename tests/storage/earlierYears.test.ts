import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { newOrganisation } from '#core/organisation.ts';
import {
  assessmentFields,
  criteria,
  level,
  matrix,
  newBrowser,
  openTab,
  section,
  type Tab,
} from './someWork.ts';

beforeEach(newBrowser);

/** An assessment for each of the years, named after it. `broken`: the one whose wording is nowhere. */
async function someYears(tab: Tab, years: readonly number[], broken?: number): Promise<void> {
  await tab.saveOrganisation('anytown', newOrganisation('Anytown'));
  for (const year of years) {
    const fields = assessmentFields(tab, String(year));
    const matrices = year === broken ? [{ ...fields.matrices[0]!, sha256: 'f'.repeat(64) }] : fields.matrices;
    await tab.createAssessment(
      String(year),
      { ...fields, matrices, period: { from: `${year}-04`, to: `${year + 1}-03` } },
      [tab.pin(matrix)],
    );
  }
}

it('gives the years before, and says how many of them cannot be read', async () => {
  const tab = await openTab();
  await someYears(tab, [2023, 2024, 2025, 2026], 2024);
  const { result } = renderHook(() => tab.useEarlierYears('2026'));
  await waitFor(() => expect(result.current).toBeDefined());
  expect(result.current?.ready.map(({ assessment }) => assessment.name).sort()).toEqual(['2023', '2025']);
  expect(result.current?.lost).toBe(1);
});

it('reads none where there are too few for a line over the years, and none that come later', async () => {
  const tab = await openTab();
  await someYears(tab, [2024, 2025, 2026]);
  const { result, rerender } = renderHook(({ id }) => tab.useEarlierYears(id), {
    initialProps: { id: '2025' },
  });
  await waitFor(() => expect(result.current).toEqual({ ready: [], lost: 0 }));
  rerender({ id: '2026' });
  expect(result.current).toBeUndefined();
  await waitFor(() => expect(result.current?.ready).toHaveLength(2));
});

it('shows what was changed in an earlier year', async () => {
  const tab = await openTab();
  await someYears(tab, [2024, 2025, 2026]);
  const { result } = renderHook(() => tab.useEarlierYears('2026'));
  await waitFor(() => expect(result.current?.ready).toHaveLength(2));
  await tab.saveAnswer('2024', criteria[0]!, { answer: level(3) }, section);
  await waitFor(() => {
    const year = result.current?.ready.find(({ assessment }) => assessment.name === '2024');
    expect(year?.responses.get(criteria[0]!)?.answer).toEqual(level(3));
  });
});
