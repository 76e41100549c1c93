// @vitest-environment node
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Every package that the runtime dependencies bring along, found the way Node finds them. */
function runtimePackages(): { name: string; version: string; licence: string }[] {
  const found = new Map<string, { name: string; version: string; licence: string }>();
  const visit = (name: string, from: string) => {
    const places = [join(from, 'node_modules', name), join('node_modules', name)];
    const folder = places.find((place) => existsSync(join(place, 'package.json')));
    if (folder === undefined) return;
    const { version, license, dependencies, peerDependencies, peerDependenciesMeta } = read(folder);
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (peer) => peerDependenciesMeta?.[peer]?.optional !== true,
    );
    const key = `${name}@${version}`;
    if (found.has(key)) return;
    found.set(key, { name, version, licence: license ?? 'not stated' });
    for (const dependency of [...Object.keys(dependencies ?? {}), ...peers]) visit(dependency, folder);
  };
  for (const name of Object.keys(read('.').dependencies ?? {})) visit(name, '.');
  return [...found.values()].sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

/** Short, and a changed package is one changed line; Prettier then sets the spaces. */
function onePerLine(packages: readonly object[]): string {
  return `[\n${packages.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

/** After a change of dependencies: `UPDATE_LICENCES=1 npx vitest run tests/features/settings`. */
it('lists every package that ships, with its version and licence', () => {
  const file = 'src/features/settings/licences.json';
  const packages = runtimePackages();
  if (process.env['UPDATE_LICENCES'] === '1') writeFileSync(file, onePerLine(packages));
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(packages);
});

it('ships nothing under a licence that asks for more than naming its authors', () => {
  const allowed =
    /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|Unlicense|BlueOak-1\.0\.0|MIT AND ISC AND BSD-3-Clause)$/;
  expect(runtimePackages().filter(({ licence }) => !allowed.test(licence))).toEqual([]);
});
