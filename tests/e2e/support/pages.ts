import { expect, type Page } from '@playwright/test';

const sample = '/a/sample-2026';
const section = 'governance-maturity.governance';

/** Every page of the app, on the sample organisation. */
export const pages = [
  '/',
  '/org/sample-org',
  '/org/new',
  '/org/sample-org/evidence',
  '/org/sample-org/evidence/sample-evidence-policy',
  '/org/sample-org/evidence/new',
  '/new/matrices',
  '/new/period',
  '/new/targets',
  `${sample}/people`,
  `${sample}/targets`,
  `${sample}/tasks`,
  `${sample}/d/${section}/i/gov-policy`,
  `/a/sample-2025/d/${section}/i/gov-policy`,
  `${sample}/d/${section}/check`,
  `${sample}/results`,
  `${sample}/gaps`,
  `${sample}/report`,
  `${sample}/export`,
  '/a/sample-2025/export',
  `${sample}/import-answers`,
  '/a/sample-2025/import-answers',
  `${sample}/sign-off`,
  '/a/sample-2025/sign-off',
  `${sample}/history`,
  '/a/sample-2025/history',
  '/a/sample-2025/tasks',
  `${sample}/review`,
  `${sample}/scoring-sheets`,
  `${sample}/gaps?view=table`,
  `${sample}/gaps?step=jobplan-current`,
  '/a/sample-2025/gaps',
  '/actions',
  '/actions?view=board',
  '/actions/new',
  '/actions/sample-action-register',
  '/actions/no-such-action',
  '/compare',
  '/compare?ids=sample-2025,sample-2026',
  '/compare?ids=sample-2024,sample-2025,sample-2026&view=slope',
  '/trend',
  '/trend?ids=sample-2024,sample-2025,sample-2026&view=heatmap',
  '/matrices',
  '/matrices/governance-maturity.v1',
  '/data',
  '/data/restore',
  '/data/check',
  '/data/finish',
  '/data/delete-all',
  '/data/delete-all?done',
  '/help',
  '/method',
  '/settings',
  '/about',
  '/accessibility',
  '/privacy',
  '/security',
  '/keyboard',
  '/no-such-page',
];

/** Starts on the sample organisation, so that every page has something to show. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('#/sample');
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
}

/** Goes to a page inside the app and waits until it shows what it is about. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}
