import { createHash } from 'node:crypto';

/**
 * @typedef {{
 *   version?: string, integrity?: string, license?: string,
 *   dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>,
 * }} LockedPackage
 * @typedef {{ name: string, version: string, packages: Record<string, LockedPackage> }} Lock
 */

const folder = 'node_modules/';

/**
 * Where Node finds a package: in the folder of the one that asks, else of each folder above it.
 * @param {Lock} lock @param {string} name @param {string} from the place of the package that asks
 * @returns {string | undefined} its key in the lock file
 */
function placeOf({ packages }, name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf(folder) - 1))) {
    const place = `${at === '' ? '' : `${at}/`}${folder}${name}`;
    if (packages[place] !== undefined) return place;
    if (at === '') return undefined;
  }
}

/**
 * Every package that the runtime dependencies bring along, with those that each asks for, by place.
 * @param {Lock} lock
 * @returns {Map<string, string[]>} the empty place is the product itself
 */
export function runtimePlaces(lock) {
  /** @type {Map<string, string[]>} */
  const asked = new Map();
  /** @param {string} place */
  const visit = (place) => {
    if (asked.has(place)) return;
    const { dependencies, optionalDependencies } = lock.packages[place] ?? {};
    const names = Object.keys({ ...dependencies, ...optionalDependencies });
    const places = names.flatMap((name) => placeOf(lock, name, place) ?? []);
    asked.set(place, places);
    places.forEach(visit);
  };
  visit('');
  return asked;
}

/** @param {string} integrity for example `sha512-…`, in base 64 */
function hashOf(integrity) {
  const [name = '', value = ''] = integrity.split('-', 2);
  return { alg: name.replace('sha', 'SHA-'), content: Buffer.from(value, 'base64').toString('hex') };
}

/** @param {string} text */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/**
 * The bill of materials of what people run, as CycloneDX 1.6 in JSON: the runtime dependencies of the lock file, without
 * the tools that build and test. The same lock file gives the same bytes: there is no time in it, and its serial number
 * comes from its content.
 * @param {Lock} lock the parsed package-lock.json
 */
export function makeSbom(lock) {
  const asked = runtimePlaces(lock);
  /** @param {string} place */
  const refOf = (place) => {
    const name = place === '' ? lock.name : place.slice(place.lastIndexOf(folder) + folder.length);
    const version = lock.packages[place]?.version ?? lock.version;
    return { name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}` };
  };
  /** @param {string} place */
  const component = (place) => {
    const { name, version, purl } = refOf(place);
    const { license, integrity } = lock.packages[place] ?? {};
    const isExpression = license !== undefined && / /.test(license);
    return {
      type: place === '' ? 'application' : 'library',
      'bom-ref': purl,
      name,
      version,
      ...(license !== undefined && {
        licenses: [isExpression ? { expression: license } : { license: { id: license } }],
      }),
      ...(integrity !== undefined && { hashes: [hashOf(integrity)] }),
      purl,
    };
  };
  const places = [...asked.keys()].filter((place) => place !== '').sort();
  /** @type {Map<string, ReturnType<typeof component>>} */
  const components = new Map(places.map((place) => [refOf(place).purl, component(place)]));
  /** @type {Map<string, string[]>} */
  const dependencies = new Map(
    ['', ...places].map((place) => [
      refOf(place).purl,
      [...new Set((asked.get(place) ?? []).map((one) => refOf(one).purl))].sort(),
    ]),
  );
  const content = {
    version: 1,
    metadata: { component: component('') },
    components: [...components.values()],
    dependencies: [...dependencies].map(([ref, dependsOn]) => ({ ref, dependsOn })),
  };
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
      ...content,
    },
    null,
    2,
  )}\n`;
}
