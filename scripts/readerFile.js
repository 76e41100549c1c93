import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const source = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../src/reader/${name}`, import.meta.url));
const read = (/** @type {string} */ name) => readFileSync(source(name), 'utf8');
const hashOf = (/** @type {string} */ text) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The code of the reader as one script. */
async function buildScript() {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: source('reader.ts'), formats: ['iife'], name: 'reader', fileName: 'reader' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const [chunk] = outputs.flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The reader could not be built.');
  // No text of a script may end the element that holds it.
  return chunk.code.trim().replaceAll('</', '<\\/');
}

/**
 * `reader.html`: one file that opens a backup without the tool, from a folder and without a network. Its policy allows this
 * one script and this one style by their hashes, and nothing else. A site that sends a policy of its own blocks it, so it
 * is only for downloading.
 */
export async function buildReader() {
  const script = await buildScript();
  const style = read('reader.css').trim();
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  // As functions: a dollar sign in a replacement would mean something.
  return read('reader.html')
    .replace('%POLICY%', () => policy)
    .replace('<style></style>', () => `<style>${style}</style>`)
    .replace('<script></script>', () => `<script>${script}</script>`);
}

/** @returns {import('vite').Plugin} puts the reader into the build */
export const readerFile = () => ({
  name: 'reader-file',
  apply: 'build',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'reader.html', source: await buildReader() });
  },
});
