import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { layers } from '../eslint.config.js';

const names = Object.keys(layers) as (keyof typeof layers)[];

// Planted files do not exist, so the rules that ask TypeScript are off for them; see the last block for those.
const planted = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const layerFaults = async (layer: string, code: string) => {
  const [result] = await planted.lintText(code, { filePath: `src/${layer}/Planted.tsx` });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => Boolean(fatal) || ruleId?.startsWith('no-restricted'))
    .map(({ message }) => message);
};

/** What each layer may take, and the nearest thing that it may not. */
const expectations = {
  core: {
    good: `import { z } from '#core/schema.ts';\nimport { sha256 } from '@noble/hashes/sha2.js';\nimport { a } from './a.ts';`,
    layer: '#storage/database.ts',
    package: 'react',
  },
  storage: {
    good: `import { Dexie } from 'dexie';\nimport { readMatrix } from '#core/matrix.ts';\nimport { a } from './a.ts';`,
    layer: '#state/notices.ts',
    package: 'zustand',
  },
  documents: {
    good: `import { Document } from 'docx';\nimport type { Paper } from '#core/paper/paper.ts';\nimport { a } from './a.ts';`,
    layer: '#components/Button.tsx',
    package: 'react',
  },
  state: {
    good: `import { create } from 'zustand';\nimport { a } from './a.ts';`,
    layer: '#core/matrix.ts',
    package: 'dexie',
  },
  components: {
    good: `import { useId } from 'react';\nimport { Radar } from 'recharts';\nimport { Bars } from '#components/charts/Bars.tsx';`,
    layer: '#core/scoring.ts',
    package: 'react-hook-form',
  },
  features: {
    good: `import { useForm } from 'react-hook-form';\nimport { Button } from '#components/Button.tsx';\nimport { commit } from '#storage/commit.ts';`,
    layer: '#features/start/StartPage.tsx',
    package: 'recharts',
  },
  reader: {
    good: `import { readExchange } from '#core/exchange/read.ts';\nimport { unlockText } from '#storage/passphrase.ts';\nimport { a } from './a.ts';`,
    layer: '#components/Button.tsx',
    package: 'react',
  },
  app: {
    good: `import { createRoot } from 'react-dom/client';\nimport { StartPage } from '#features/start/StartPage.tsx';\nconst Later = () => import('#features/report/ReportPage.tsx');`,
    layer: '#elsewhere/thing.ts',
    package: 'dexie',
  },
} satisfies Record<keyof typeof layers, { good: string; layer: string; package: string }>;

describe.each(names)('the layer %s', (layer) => {
  const { good, layer: wrongLayer, package: wrongPackage } = expectations[layer];

  it('may import what the layer table gives it', async () => {
    expect(await layerFaults(layer, good)).toEqual([]);
  });

  it('may not import another layer', async () => {
    expect(await layerFaults(layer, `import { x } from '${wrongLayer}';`)).toEqual([
      expect.stringContaining(`${layer}/ may import only`),
    ]);
  });

  it('may not use a package of another layer', async () => {
    expect(await layerFaults(layer, `import { x } from '${wrongPackage}';`)).toEqual([
      expect.stringContaining(`${layer}/ may use only these packages`),
    ]);
  });

  it('may not climb to another folder with ../', async () => {
    expect(await layerFaults(layer, `import { x } from '../core/matrix.ts';`)).toEqual([
      expect.stringContaining('Between folders import #layer/file.ts'),
    ]);
  });

  it('must write the file extension', async () => {
    expect(await layerFaults(layer, `import { x } from './neighbour';`)).toEqual([
      expect.stringContaining('Write the file extension'),
    ]);
  });

  it.each(['export * from "./a.ts";', 'export { a } from "./a.ts";'])(
    'may not be a barrel: %s',
    async (code) => {
      expect(await layerFaults(layer, code)).toEqual([expect.stringContaining('No barrels')]);
    },
  );

  it('may not show text as HTML', async () => {
    const code = 'export const x = <p dangerouslySetInnerHTML={{ __html: "" }} />;';
    expect(await layerFaults(layer, code)).toEqual([expect.stringContaining('never as HTML')]);
  });
});

describe('import()', () => {
  it.each(names.filter((layer) => layer !== 'app'))('is not for %s', async (layer) => {
    expect(await layerFaults(layer, `export const x = () => import('./a.ts');`)).toEqual([
      expect.stringContaining('Only app/ splits code'),
    ]);
  });

  it.each(['dexie', '../core/matrix.ts', '#features/report/ReportPage', '#elsewhere/x.ts'])(
    'is for app, but not with %j',
    async (source) => {
      expect(await layerFaults('app', `export const x = () => import('${source}');`)).toEqual([
        expect.stringContaining('With import(), too'),
      ]);
    },
  );
});

describe('rules that ask TypeScript', () => {
  it.each(['src/core/schema.ts', 'src/sw.ts', 'tests/setup.ts', 'scripts/serve.js'])(
    'find a promise that nobody waits for in %s',
    async (filePath) => {
      const [result] = await new ESLint().lintText('Promise.resolve(1);\n', { filePath });
      expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([
        '@typescript-eslint/no-floating-promises',
      ]);
    },
  );
});

describe('core is compiled without a browser', () => {
  const { config } = ts.readConfigFile('src/core/tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('src/core'));
  const compile = (code: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'governance-core-')), 'planted.ts');
    writeFileSync(file, code);
    return ts
      .getPreEmitDiagnostics(ts.createProgram([file], options))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  it('covers the files of core', () => {
    expect(fileNames).toContain(resolve('src/core/schema.ts'));
  });

  it.each(['document', 'window', 'localStorage', 'process', 'fetch'])('does not know %s', (name) => {
    expect(compile(`export const x: unknown = ${name};`)).toEqual([
      expect.stringContaining(`Cannot find name '${name}'`),
    ]);
  });

  it('knows the language itself', () => {
    expect(compile('export const x: readonly number[] = [3, 1, 2].toSorted();')).toEqual([]);
  });
});

describe('the tree', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

  it.each(names.filter((layer) => existsSync(`src/${layer}`)))(
    'explains %s in less than 40 lines',
    (layer) => {
      expect(linesOf(`src/${layer}/README.md`)).toBeLessThan(40);
    },
  );

  it('has no source file over 250 lines', () => {
    expect(files.filter((file) => linesOf(file) > 250)).toEqual([]);
  });

  it('has no drawer for everything', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|index)(\.tsx?|\/)/i.test(file))).toEqual([]);
  });
});
