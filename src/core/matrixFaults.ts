import { isRecord } from './issueWords.ts';
import { levelValueSchema } from './matrix.ts';

export interface MatrixFault {
  /** Where it is, such as `domains[2].criteria[1] "gov-policy" statement`; indexes start at 0. */
  place: string;
  /** The rest of the sentence, such as "is missing". */
  problem: string;
}

/** Path with the nearest id, tag or name in quotes, because people search a file for that and not for an index. */
export function placeOf(path: readonly PropertyKey[], root: unknown): string {
  let [written, rest, label, value] = ['', '', '', root];
  for (const key of path) {
    if (typeof key === 'number') {
      written += `${rest}[${key}]`;
      value = listOf(value)[key];
      [rest, label] = ['', labelOf(value)];
    } else {
      rest += rest || written ? `.${String(key)}` : String(key);
      value = fieldOf(value, String(key));
    }
  }
  if (!written) return rest || 'the whole file';
  const field = rest.replace(/^\./, '');
  return [written, label && `"${label}"`, field].filter(Boolean).join(' ');
}

// The file may be broken anywhere, so the cross-checks read it step by step and skip what they cannot read.
function fieldOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown, key: string): string {
  const field = fieldOf(value, key);
  return typeof field === 'string' ? field.trim() : '';
}

function labelOf(value: unknown): string {
  return textOf(value, 'id') || textOf(value, 'tag') || textOf(value, 'name');
}

/**
 * What the shape cannot say: double ids, references and names, levels that do not rise, missing or surplus
 * descriptors, unknown sources. `root` may be any value: what cannot be read is left to the shape.
 */
export function crossFaults(root: unknown): MatrixFault[] {
  const domains = listOf(fieldOf(root, 'domains')).map((domain, index) => ({
    value: domain,
    place: placeOf(['domains', index], root),
  }));
  const criteria = domains.flatMap(({ value }, index) =>
    listOf(fieldOf(value, 'criteria')).map((criterion, position) => ({
      value: criterion,
      place: placeOf(['domains', index, 'criteria', position], root),
    })),
  );
  const sources = listOf(fieldOf(root, 'sources')).map((source, index) => ({
    value: source,
    place: placeOf(['sources', index], root),
  }));
  const levels = listOf(fieldOf(fieldOf(root, 'scale'), 'levels')).map((level, index) => ({
    value: level,
    place: placeOf(['scale', 'levels', index], root),
  }));
  return [
    ...repeated(domains, 'id', 'the domain id'),
    ...repeated(domains, 'shortTitle', 'the short title'),
    ...repeated(criteria, 'id', 'the criterion id'),
    ...repeated(criteria, 'ref', 'the reference'),
    ...repeated(sources, 'tag', 'the source tag'),
    ...repeated(levels, 'name', 'the level name'),
    ...risingFaults(levels),
    ...criteria.flatMap((criterion) => descriptorFaults(criterion, levels)),
    // Without a readable list of sources that one fault is enough.
    ...(Array.isArray(fieldOf(root, 'sources'))
      ? criteria.flatMap((criterion) => sourceFaults(criterion, sources))
      : []),
    ...supersedesFaults(root, criteria),
  ];
}

interface Placed {
  value: unknown;
  place: string;
}

/** One fault for each later entry whose text, capitals aside, an earlier entry has already used. */
function repeated(entries: readonly Placed[], key: string, what: string): MatrixFault[] {
  const firstPlaces = new Map<string, string>();
  return entries.flatMap(({ value, place }) => {
    const text = textOf(value, key);
    const first = firstPlaces.get(text.toLowerCase());
    if (first === undefined) firstPlaces.set(text.toLowerCase(), place);
    return text === '' || first === undefined
      ? []
      : [{ place, problem: `${what} "${text}" is already used at ${first}` }];
  });
}

function risingFaults(levels: readonly Placed[]): MatrixFault[] {
  return levels.flatMap(({ value, place }, index) => {
    const [before, here] = [fieldOf(levels[index - 1]?.value, 'value'), fieldOf(value, 'value')];
    return typeof before === 'number' && typeof here === 'number' && here <= before
      ? [{ place, problem: `the value ${here} should be higher than the ${before} before it` }]
      : [];
  });
}

function descriptorFaults(criterion: Placed, levels: readonly Placed[]): MatrixFault[] {
  const descriptors = fieldOf(criterion.value, 'descriptors');
  // A missing scale, or one with an unreadable value, cannot say which descriptors are missing or surplus.
  const values = levels.map(({ value }) => fieldOf(value, 'value'));
  if (!isRecord(descriptors) || values.length === 0) return [];
  if (!values.every((value) => levelValueSchema.safeParse(value).success)) return [];
  const wanted = new Set(values.map(String));
  const missing = [...wanted].filter((level) => !Object.hasOwn(descriptors, level));
  const surplus = Object.keys(descriptors).filter((level) => !wanted.has(level));
  return [
    ...missing.map((level) => ({ place: criterion.place, problem: `has no descriptor for level ${level}` })),
    ...surplus.map((level) => ({
      place: criterion.place,
      problem: `has a descriptor for "${level}", which the scale does not have`,
    })),
  ];
}

function sourceFaults(criterion: Placed, sources: readonly Placed[]): MatrixFault[] {
  const known = new Set(sources.map(({ value }) => textOf(value, 'tag')));
  return listOf(fieldOf(criterion.value, 'sources'))
    .filter((tag) => typeof tag === 'string' && !known.has(tag))
    .map((tag) => ({
      place: criterion.place,
      problem: `the source "${String(tag)}" is not in the list of sources`,
    }));
}

function supersedesFaults(root: unknown, criteria: readonly Placed[]): MatrixFault[] {
  const known = new Set(criteria.map(({ value }) => textOf(value, 'id')));
  return listOf(fieldOf(root, 'supersedes')).flatMap((older, index) => {
    const moves = listOf(fieldOf(older, 'criteria')).map((move, position) => ({
      value: move,
      place: placeOf(['supersedes', index, 'criteria', position], root),
    }));
    const unknownTargets = moves.flatMap(({ value, place }) => {
      const to = textOf(value, 'to');
      return to === '' || known.has(to)
        ? []
        : [{ place, problem: `leads to "${to}", which is not a criterion of this matrix` }];
    });
    return [...repeated(moves, 'from', 'the older criterion'), ...unknownTargets];
  });
}
