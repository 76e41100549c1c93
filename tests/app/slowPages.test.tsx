import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Pages } from '#app/routes.tsx';
import { go } from '#state/address.ts';

/** A store that never answers, as on a laptop that is busy with something else. */
vi.mock('#storage/useLive.ts', () => ({
  useLive: () => undefined,
  following: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
  whileOurs: () => new Promise(() => undefined),
}));
vi.mock('#features/start/useBundled.ts', () => ({ useBundled: () => undefined, useChosen: () => undefined }));
vi.mock('#features/matrices/useShippedMatrices.ts', () => ({ useShippedMatrices: () => undefined }));

afterEach(cleanup);

const answer = '/a/one/d/matrix.domain/i/criterion';

/** Every page that reads the store, with what it says while it waits. */
it.each([
  ['/', 'Loading your assessments'],
  ['/org/one', 'Loading your organisation'],
  ['/org/one/evidence', 'Loading your evidence'],
  ['/org/one/evidence/item', 'Loading your evidence'],
  ['/new/matrices', 'Loading matrices'],
  ['/new/period', 'Loading your organisation'],
  ['/new/targets', 'Loading matrices'],
  ['/a/one/people', 'Loading your assessment'],
  ['/a/one/targets', 'Loading your assessment'],
  ['/a/one/tasks', 'Loading your tasks'],
  [answer, 'Loading your assessment'],
  ['/a/one/d/matrix.domain/check', 'Loading your assessment'],
  ['/a/one/review', 'Loading answers'],
  ['/a/one/scoring-sheets', 'Loading your assessment'],
  ['/a/one/results', 'Loading your assessment'],
  ['/a/one/gaps', 'Loading your assessment'],
  ['/a/one/report', 'Building your report'],
  ['/a/one/sign-off', 'Loading your assessment'],
  ['/a/one/history', 'Loading your assessment'],
  ['/actions', 'Loading your actions'],
  ['/actions/new', 'Loading your actions'],
  ['/actions/one', 'Loading your action'],
  ['/compare', 'Loading your assessments'],
  ['/matrices', 'Loading matrices'],
  ['/matrices/governance-maturity.v1', 'Loading the matrix'],
  ['/data', 'Loading your data'],
])('%s says “%s” while the store is slow', async (address, words) => {
  go(address, { replace: true });
  render(<Pages ready />);
  expect(await screen.findByText(words, undefined, { timeout: 10_000 })).toHaveRole('status');
  // Not a word of a page that may turn out otherwise.
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
});

it.each([
  '/data/restore',
  '/help',
  '/method',
  '/settings',
  '/about',
  '/accessibility',
  '/privacy',
  '/keyboard',
])('%s needs nothing from the store', async (address) => {
  go(address, { replace: true });
  render(<Pages ready />);
  expect(await screen.findByRole('heading', { level: 1 }, { timeout: 10_000 })).toBeVisible();
});
