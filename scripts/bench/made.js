import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { origin } from './pages.js';

/**
 * Restores a backup that `make` gives the text of, from a module that uses the product's own code: its records pass the
 * door.
 * @template Module
 * @param {import('./pages.js').Page} page
 * @param {string} path of the module
 * @param {(module: Module) => string} make
 */
export async function restoreMade(page, path, make) {
  const vite = await createServer({
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false },
    logLevel: 'error',
  });
  const file = join(mkdtempSync(join(tmpdir(), 'governance-bench-')), 'backup.json');
  try {
    writeFileSync(file, make(/** @type {Module} */ (await vite.ssrLoadModule(path))));
  } finally {
    await vite.close();
  }
  await page.goto(`${origin}/#/data/restore`);
  await page.getByLabel('Backup file').setInputFiles(file);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.locator('html[data-ack-seq="1"]').waitFor({ timeout: 120_000 });
}
