/** Where a problem is mended. */
export type DraftPlace =
  | { part: 'details' }
  | { part: 'levels' }
  | { part: 'domain'; id: string }
  | { part: 'criterion'; id: string };

/** Something that keeps a draft from being a matrix. */
export interface DraftProblem {
  place: DraftPlace;
  /** What is wrong, without the place, such as "no text for level 3". */
  text: string;
  /** What to do about it, a whole sentence. */
  fix: string;
}

/** A text, what it is called, and how long it may be. */
export type Limits = readonly [text: string, name: string, maximum: number];

/** What is missing of the required texts, and which of all are too long. */
export function textProblems(
  place: DraftPlace,
  required: readonly Limits[],
  optional: readonly Limits[] = [],
) {
  const missing = required
    .filter(([text]) => text.trim() === '')
    .map(([, name]): DraftProblem => ({ place, text: `no ${name}`, fix: `Enter the ${name}.` }));
  return [...missing, ...tooLong(place, [...required, ...optional])];
}

/** Which texts are too long. */
export function tooLong(place: DraftPlace, limits: readonly Limits[]): DraftProblem[] {
  return limits
    .filter(([text, , maximum]) => text.trim().length > maximum)
    .map(([text, name, maximum]) => ({
      place,
      text: `the ${name} has ${text.trim().length} characters, and ${maximum} is the most`,
      fix: `Shorten the ${name}.`,
    }));
}

/** Each later entry whose text, capitals aside, an earlier entry has. */
export function repeats<Entry>(entries: readonly Entry[], of: (entry: Entry) => string) {
  const seen = new Set<string>();
  return entries.flatMap((later) => {
    const text = of(later).trim();
    const key = text.toLowerCase();
    if (key !== '' && seen.has(key)) return [{ later, text }];
    seen.add(key);
    return [];
  });
}
