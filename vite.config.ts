/// <reference types="vitest/config" />
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import manifest from './package.json' with { type: 'json' };
import { integrityInPage, integrityOf, noWorkerFromText, policyInPage } from './scripts/buildPlugins.ts';

let builtFolder = '';

/** Where the finished files lie, for their hashes. */
const builtFolderKnown: Plugin = {
  name: 'built-folder',
  configResolved: ({ root, build }) => {
    builtFolder = resolve(root, build.outDir);
  },
};

/** Lists every built file, with the hash of its content, inside src/sw.ts. */
const offline = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'sw.ts',
  injectRegister: false,
  manifest: false,
  injectManifest: {
    rollupFormat: 'iife',
    globPatterns: ['**/*'],
    // Settings for hosts: a host does not serve them, and one missing file fails the whole installation.
    globIgnores: ['_*', 'web.config', 'nginx.conf'],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    // Never matches, so that each file is asked for past the HTTP cache, which a captive portal may have filled.
    dontCacheBustURLsMatching: /(?!)/,
    manifestTransforms: [
      (entries) => ({
        manifest: entries
          .map((entry) => ({ ...entry, integrity: integrityOf(resolve(builtFolder, entry.url)) }))
          // The same source gives the same bytes, whatever order the disk lists the files in.
          .sort((a, b) => (a.url < b.url ? -1 : 1)),
      }),
    ],
  },
});

export default defineConfig({
  base: './',
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  resolve: {
    alias: [
      // The same library without its parts for old browsers.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // The same library without the code that makes code from text.
      { find: /^decimal\.js-light$/, replacement: 'decimal.js-light/decimal.mjs' },
    ],
  },
  build: {
    target: 'es2022',
    // Inline data and inline scripts are what the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Lists of what each lazy page needs would sit in the first download, for files that are precached anyway.
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
  },
  plugins: [react(), builtFolderKnown, policyInPage, integrityInPage, noWorkerFromText, offline],
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/*.test.ts', 'tests/{core,platform,trust}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          setupFiles: ['tests/setup.ts'],
          include: ['tests/*/**/*.test.{ts,tsx}'],
          exclude: ['tests/{core,platform,trust,e2e}/**'],
        },
      },
    ],
  },
});
