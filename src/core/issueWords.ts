import type { z } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What zod/mini says when a schema brings no words of its own, because no locale is loaded. */
const wordless = 'Invalid input';

const expectedWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number';
  return expectedWords[typeof value] ?? 'something else';
}

/** The value at a path of keys and indexes; `undefined` where the path leads nowhere. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (Array.isArray(value) && typeof key === 'number') value = value[key];
    else if (isRecord(value) && Object.hasOwn(value, key)) value = value[String(key)];
    else return undefined;
  }
  return value;
}

function entries(count: number | bigint): string {
  return `${count} ${Number(count) === 1 ? 'entry' : 'entries'}`;
}

/**
 * A schema issue as the rest of a plain sentence about its place, such as "is missing". A message written in the
 * schema itself wins. `root` is the whole value that was parsed: it tells a missing field from a wrong one.
 */
export function problemOf(issue: Issue, root: unknown): string {
  if (issue.message !== wordless) return issue.message;
  const value = valueAt(root, issue.path);
  if (value === undefined && issue.code !== 'custom') return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${expectedWords[issue.expected] ?? issue.expected}, but is ${kindOf(value)}`;
    case 'too_small':
      if (issue.origin === 'string') return `is shorter than ${issue.minimum} characters`;
      if (issue.origin === 'array') return `needs at least ${entries(issue.minimum)}`;
      return `should be ${issue.minimum} or more`;
    case 'too_big':
      if (issue.origin === 'string') return `is longer than ${issue.maximum} characters`;
      if (issue.origin === 'array') return `should have at most ${entries(issue.maximum)}`;
      return `should be ${issue.maximum} or less`;
    case 'invalid_format':
      if (issue.format === 'url') return 'is not a web address that starts with http:// or https://';
      return 'is not written in the right form';
    case 'invalid_value':
      return `should be one of ${issue.values.map((option) => JSON.stringify(option)).join(', ')}`;
    case 'unrecognized_keys':
      return `has fields that this format does not have: ${issue.keys.join(', ')}`;
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'is not valid';
  }
}
