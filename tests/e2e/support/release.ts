import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';

/** A copy of dist/ in a folder of its own, for a test to change and serve. */
export function copyBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'governance-release-'));
  cpSync('dist', folder, { recursive: true });
  return folder;
}

/** All files of a build that a host serves, such as `assets/index-abc.js`, sorted, without sw.js. */
export const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[_.]|^sw\.js$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

function rewrite(file: string, edit: (text: string) => string) {
  const before = readFileSync(file);
  const after = Buffer.from(edit(before.toString('utf8')));
  writeFileSync(file, after);
  return { before, after };
}

/**
 * Changes one file the way the next build would: its hash in the list of the service worker changes with it,
 * so browsers see a new release.
 */
export function changeFile(folder: string, file: string, edit: (text: string) => string): void {
  const { before, after } = rewrite(join(folder, file), edit);
  const hash = (name: string, data: Buffer, form: 'hex' | 'base64') =>
    createHash(name).update(data).digest(form);
  // The page names the hashes of what it starts with.
  const [old, now] = [hash('sha384', before, 'base64'), hash('sha384', after, 'base64')];
  if (file !== 'index.html' && readFileSync(join(folder, 'index.html'), 'utf8').includes(old))
    changeFile(folder, 'index.html', (html) => html.replaceAll(old, now));
  rewrite(join(folder, 'sw.js'), (list) =>
    list.replace(old, now).replace(hash('md5', before, 'hex'), hash('md5', after, 'hex')),
  );
}

/** Gives a chunk another name, as a build does when its content has changed. */
export function renameChunk(folder: string, from: string, to: string): void {
  renameSync(join(folder, from), join(folder, to));
  rewrite(join(folder, 'sw.js'), (list) => list.replace(from, to));
  for (const file of filesOf(folder).filter((name) => name.endsWith('.js')))
    if (readFileSync(join(folder, file), 'utf8').includes(basename(from)))
      changeFile(folder, file, (text) => text.replaceAll(basename(from), basename(to)));
}
