import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Optional platform packages that a lock file names but does not describe. `npm install` accepts such a
 * file in silence; `npm ci` then fails on a clean machine.
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} lock
 * @returns {string[]} one line for each gap, `<package> -> <missing package>`
 */
export function lockGaps({ packages }) {
  const known = Object.keys(packages);
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !known.some((key) => key === name || key.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} -> ${name}`),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
  const lock = /** @type {Parameters<typeof lockGaps>[0]} */ (JSON.parse(text));
  const gaps = lockGaps(lock);
  for (const gap of gaps) console.error(`package-lock.json lacks ${gap}`);
  if (gaps.length > 0) process.exitCode = 1;
}
