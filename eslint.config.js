import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { bannedNames, bannedProperties } from './scripts/checkBuild.js';

/**
 * The one statement of the architecture: which layers a layer may import, and which packages.
 * `own` allows `#<layer>/…` inside the layer itself, for layers that have sub-folders.
 * tests/architecture.test.ts plants violations to prove that the rule derived from it bites.
 */
export const layers = {
  core: { imports: [], packages: ['zod/mini', '@noble/hashes/.*'], own: true },
  storage: { imports: ['core'], packages: ['dexie', 'react'], own: false },
  documents: {
    imports: ['core'],
    packages: ['docx', 'docx/charts', 'read-excel-file/universal', 'fflate'],
    own: true,
  },
  state: { imports: [], packages: ['zustand', 'zustand/middleware'], own: false },
  components: { imports: [], packages: ['react', 'react-dom', 'recharts'], own: true },
  features: {
    imports: ['components', 'storage', 'state', 'core'],
    packages: ['react', 'react-hook-form', '@hookform/resolvers/zod', 'zod/mini'],
    own: false,
  },
  reader: { imports: ['core', 'storage'], packages: [], own: false },
  app: {
    imports: ['features', 'components', 'documents', 'storage', 'state', 'core'],
    packages: ['react', 'react-dom/client', 'fake-indexeddb'],
    own: false,
  },
};

const layerRules = Object.entries(layers).map(([layer, { imports, packages, own }]) => {
  const allowedLayers = (own ? [...imports, layer] : imports).join('|') || '(?!)';
  /** @type {import('eslint').Linter.Config} */
  const config = {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^#(?!(${allowedLayers})/)`,
              message: `${layer}/ may import only: ${imports.join(', ') || 'nothing'}.`,
            },
            { regex: '^\\.\\./', message: 'Between folders import #layer/file.ts.' },
            { regex: '^[.#].*(?<!\\.(ts|tsx|css|json))$', message: 'Write the file extension.' },
            {
              regex: `^(?![.#])(?!(${packages.join('|')})$)`,
              message: `${layer}/ may use only these packages: ${packages.join(', ')}.`,
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        layer === 'app'
          ? {
              selector: `ImportExpression:not([source.value=/^(\\.|#(${allowedLayers}))\\/.+\\.tsx?$/])`,
              message: 'With import(), too: a layer that app/ may use, and the file extension.',
            }
          : { selector: 'ImportExpression', message: 'Only app/ splits code with import().' },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text is shown as text, never as HTML.',
        },
        {
          selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
          message: 'No barrels: import from the file that has the thing.',
        },
      ],
    },
  };
  return config;
});

export default defineConfig(
  {
    ignores: [
      'dist',
      'release',
      'test-results',
      'playwright-report',
      'coverage',
      'public',
      'tests/e2e/support/probe.js',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  ...layerRules,
  {
    // Nothing of the product talks to another computer or makes code from text; checkBuild.js reads the libraries, too.
    files: ['src/**'],
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-globals': ['error', ...bannedNames, 'fetch', 'open', 'Worker'],
      'no-restricted-properties': [
        'error',
        ...[...bannedNames, ...bannedProperties].map((property) => ({ property })),
        ...['open', 'fetch'].flatMap((property) =>
          ['window', 'self', 'globalThis'].map((object) => ({ object, property })),
        ),
        ...['write', 'writeln'].map((property) => ({ object: 'document', property })),
        { object: 'location', property: 'assign' },
      ],
    },
  },
  // The service worker asks its own origin for the files of a release: the one request there is.
  { files: ['src/sw.ts'], rules: { 'no-restricted-globals': ['error', ...bannedNames, 'open', 'Worker'] } },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    // Tests may reach into foreign shapes (PDF text, raw rows); the product may not.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js'],
    rules: {
      // TypeScript checks the scripts too, and knows which names exist.
      'no-undef': 'off',
      // The linter does not see the JSDoc type that JSON.parse gets here.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // The service worker has other globals than a page, so it has its own TypeScript project.
    files: ['src/sw.ts'],
    languageOptions: { parserOptions: { projectService: false, project: './tsconfig.sw.json' } },
  },
);
