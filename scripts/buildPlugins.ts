import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { metaContentSecurityPolicy } from './headers.js';

/** The hash of a file in the form that browsers check. */
export const integrityOf = (file: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** The policy travels inside the page too, for hosts where nobody can set headers. Not in development. */
export const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: metaContentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * The page names the hash of each script and style that it starts with: a host or a proxy that changes one of them
 * gets no code into the page. Chunks that are asked for later are checked by the service worker's own list.
 */
export const integrityInPage: Plugin = {
  name: 'integrity-in-page',
  apply: 'build',
  // Only the files on disk are final: their names in each other are filled in late.
  writeBundle: ({ dir = 'dist' }) => {
    const page = resolve(dir, 'index.html');
    const tags = /<(?:script|link)\b[^>]*?\b(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g;
    const html = readFileSync(page, 'utf8').replace(
      tags,
      (tag: string, file: string) => `${tag} integrity="${integrityOf(resolve(dir, file))}"`,
    );
    writeFileSync(page, html);
  },
};

const startsWorker = 'var w = new Worker(';

/**
 * The zip library would start a worker from text, which the policy forbids. Nothing here asks for that, and so the
 * code for it is not shipped.
 */
export const noWorkerFromText: Plugin = {
  name: 'no-worker-from-text',
  apply: 'build',
  transform: {
    filter: { id: /fflate\/esm\/browser\.js$/ },
    handler: (code) => {
      const parts = code.split(startsWorker);
      if (parts.length !== 2) throw new Error('The zip library starts its workers in another way now.');
      return { code: parts.join("throw new Error('no workers'); var w = ("), map: null };
    },
  },
};
