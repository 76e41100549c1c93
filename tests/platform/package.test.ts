import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { packageFiles, packZip } from '../../scripts/package.js';
import { makeSbom } from '../../scripts/sbom.js';

function site(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'governance-package-'));
  mkdirSync(join(folder, 'assets'));
  for (const name of names) writeFileSync(join(folder, name), `content of ${name}`);
  return folder;
}

const names = ['index.html', 'assets/a.js', 'sw.js'];
const text = (data: Uint8Array | undefined) => Buffer.from(data ?? []).toString('utf8');

describe('the package', () => {
  it('gives the hash of every file but the list itself', () => {
    const files = packageFiles(site(names));
    const listed = text(files.get('SHA256SUMS'))
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(listed.map(([, path]) => path)).toEqual([...files.keys()].filter((path) => path !== 'SHA256SUMS'));
    for (const [hash, path = ''] of listed)
      expect(
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex'),
      ).toBe(hash);
    expect(files.has('site/assets/a.js')).toBe(true);
  });

  it('has the same bytes whatever the order of the files on disk and the time zone', () => {
    const one = packZip(packageFiles(site(names)), 'top');
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const other = packZip(packageFiles(site([...names].reverse())), 'top');
    vi.unstubAllEnvs();
    expect(Buffer.compare(one, other)).toBe(0);
    expect(Object.keys(unzipSync(one)).every((path) => path.startsWith('top/'))).toBe(true);
  });
});

describe('the bill of materials', () => {
  const lock = {
    name: 'product',
    version: '1.0.0',
    packages: {
      '': { dependencies: { a: '1', '@s/b': '1' }, devDependencies: { tool: '1' } },
      'node_modules/a': {
        version: '1.0.0',
        license: 'MIT',
        integrity: 'sha512-AAEC',
        dependencies: { c: '^1' },
      },
      'node_modules/a/node_modules/c': { version: '1.1.0', license: '(MIT OR ISC) AND 0BSD' },
      'node_modules/@s/b': { version: '2.0.0', dependencies: { c: '^2', missing: '1' } },
      'node_modules/c': { version: '2.2.0' },
      'node_modules/tool': { version: '9.0.0', dependencies: { c: '^2' } },
    },
  };
  const bill = JSON.parse(makeSbom(lock)) as {
    serialNumber: string;
    components: { purl: string; hashes?: unknown; licenses?: unknown }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };

  it('lists what people run, each version once, without the tools', () => {
    expect(bill.components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/%40s/b@2.0.0',
      'pkg:npm/a@1.0.0',
      'pkg:npm/c@1.1.0',
      'pkg:npm/c@2.2.0',
    ]);
    expect(bill.components[1]).toMatchObject({
      hashes: [{ alg: 'SHA-512', content: '000102' }],
      licenses: [{ license: { id: 'MIT' } }],
    });
    expect(bill.components[2]?.licenses).toEqual([{ expression: '(MIT OR ISC) AND 0BSD' }]);
  });

  it('says which asks for which, as Node would find them', () => {
    expect(bill.dependencies).toEqual([
      { ref: 'pkg:npm/product@1.0.0', dependsOn: ['pkg:npm/%40s/b@2.0.0', 'pkg:npm/a@1.0.0'] },
      { ref: 'pkg:npm/%40s/b@2.0.0', dependsOn: ['pkg:npm/c@2.2.0'] },
      { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/c@1.1.0'] },
      { ref: 'pkg:npm/c@1.1.0', dependsOn: [] },
      { ref: 'pkg:npm/c@2.2.0', dependsOn: [] },
    ]);
  });

  it('is the same each time, and another one for another lock file', () => {
    expect(makeSbom(lock)).toBe(makeSbom(structuredClone(lock)));
    const newer = structuredClone(lock);
    newer.packages['node_modules/c'].version = '2.3.0';
    expect(makeSbom(newer)).not.toContain(bill.serialNumber);
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });

  it('names every direct dependency of the product, with its hash', () => {
    const own = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof makeSbom>[0];
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const components = new Map(
      (
        JSON.parse(makeSbom(own)) as { components: { name: string; version: string; hashes?: unknown[] }[] }
      ).components.map((one) => [one.name, one]),
    );
    for (const [name, version] of Object.entries(dependencies))
      expect(components.get(name), name).toMatchObject({ version, hashes: [{ alg: 'SHA-512' }] });
  });
});
