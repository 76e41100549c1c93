/**
 * `npm run package`: the release as one zip, for a trust that hosts the tool itself. Beside the site it holds the hash of
 * every file, the bill of materials and settings for hosts. The same source gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { checkBuild } from './checkBuild.js';
import { apacheHtaccess, iisWebConfig, netlifyHeaders, nginxConf } from './hostFiles.js';
import { hostingText } from './hostingText.js';
import { makeSbom, runtimePlaces } from './sbom.js';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @param {Uint8Array | string} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/**
 * The licence of each library, as it asks to be handed on.
 * @param {Parameters<typeof makeSbom>[0]} lock
 */
function licenceTexts(lock) {
  const parts = [...runtimePlaces(lock).keys()].filter(Boolean).sort();
  return parts
    .map((place) => {
      const folder = at(place);
      const names = readdirSync(folder)
        .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
        .sort();
      const texts = names.map((name) =>
        readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim(),
      );
      const { version, license } = lock.packages[place] ?? {};
      const title = `${place.replace('node_modules/', '')} ${version ?? ''}, ${license ?? 'licence not stated'}`;
      return [title, '='.repeat(title.length), ...texts, ''].join('\n\n');
    })
    .join('\n');
}

/**
 * Every file of the package by its path in it.
 * @param {string} site the built folder
 * @returns {Map<string, Uint8Array>} in the order of their paths
 */
export function packageFiles(site) {
  const lockText = readFileSync(at('package-lock.json'), 'utf8');
  const lock = /** @type {Parameters<typeof makeSbom>[0]} */ (JSON.parse(lockText));
  /** @type {Record<string, string | Uint8Array>} */
  const files = {
    'HOSTING.txt': hostingText(lock.version),
    'LICENSE.txt': readFileSync(at('LICENSE')),
    'LICENCES-OF-LIBRARIES.txt': licenceTexts(lock),
    'nginx.conf': nginxConf(),
    'nginx-sub-path.conf': nginxConf('/tools/ap/'),
    'sbom.cdx.json': makeSbom(lock),
    'site/.htaccess': apacheHtaccess(),
    'site/web.config': iisWebConfig(),
    'site/_headers': netlifyHeaders(),
  };
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files[`site/${relative(site, file).split(sep).join('/')}`] = readFileSync(file);
  }
  const paths = Object.keys(files).sort();
  files['SHA256SUMS'] = paths.map((path) => `${sha256(files[path] ?? '')}  ${path}\n`).join('');
  const all = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    all.map(([path, data]) => [path, typeof data === 'string' ? new TextEncoder().encode(data) : data]),
  );
}

/**
 * The zip of a package. No clock and no file system leaves a trace in it.
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {string} top the folder that everything lies in
 */
export function packZip(files, top) {
  // The earliest date a zip can hold. It is written as local time, so it has to be made as local time.
  const mtime = new Date(1980, 0, 1);
  /** @type {Record<string, Uint8Array>} */
  const entries = {};
  for (const [path, data] of files) entries[`${top}/${path}`] = data;
  return zipSync(entries, { level: 9, mtime });
}

/** Builds, checks and packs. @param {string} [target] the folder that the files go to */
export async function makePackage(target = at('release')) {
  const site = at('dist');
  await build({ logLevel: 'warn', root: at('.') });
  const { faults } = checkBuild(site);
  if (faults.length > 0) throw new Error(`The build may not be packed:\n${faults.join('\n')}`);
  const files = packageFiles(site);
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(at('package.json'), 'utf8'))
  );
  const name = `advanced-practice-governance-${version}`;
  const zip = packZip(files, name);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, `${name}.zip`), zip);
  writeFileSync(join(target, 'SHA256SUMS'), `${sha256(zip)}  ${name}.zip\n`);
  return { file: join(target, `${name}.zip`), sha256: sha256(zip), count: files.size, bytes: zip.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { file, sha256: hash, count, bytes } = await makePackage();
  console.log(`${file}\n${count} files, ${Math.round(bytes / 1024)} kB, SHA-256 ${hash}`);
}
