import type { Criterion, Matrix } from '#core/matrix.ts';
import { criteriaOf, criterionDefinitionHash } from '#core/readMatrix.ts';

/** What became of a criterion. `split`: 2 of the later version come from it. `merged`: it comes from 2 of the earlier. */
export type MatchKind = 'same' | 'reworded' | 'split' | 'merged' | 'new';

/** A criterion of the later version, and those of the earlier one that it comes from; the first is the likeliest. */
export interface CriterionMatch {
  to: string;
  from: readonly string[];
}

/** As much of the words must be common before 2 criteria are proposed as one. */
const likeEnough = 0.5;

/**
 * For each criterion of the later version, in its order, what it most likely comes from: the criterion of the same id,
 * those that the later version says it replaces, or the one with the most words in common. A proposal, for people to
 * confirm: nothing is carried over by it alone.
 */
export function proposeMatches(earlier: Matrix, later: Matrix): CriterionMatch[] {
  const before = criteriaOf(earlier).map(({ criterion }) => criterion);
  const after = criteriaOf(later).map(({ criterion }) => criterion);
  const known = new Set(before.map(({ id }) => id));
  const stated = (later.supersedes ?? [])
    .filter(({ id, version }) => id === earlier.id && version === earlier.version)
    .flatMap(({ criteria }) => criteria)
    .filter(({ from }) => known.has(from));
  const matches = after.map(({ id }): CriterionMatch => ({
    to: id,
    from: [
      ...(known.has(id) ? [id] : []),
      ...stated.filter(({ from, to }) => to === id && from !== id).map(({ from }) => from),
    ],
  }));
  const taken = new Set([...matches.flatMap(({ from }) => from), ...stated.map(({ from }) => from)]);
  const free = before.filter(({ id }) => !taken.has(id));
  const open = after.filter(({ id }) => matches.some(({ to, from }) => to === id && from.length === 0));
  const alike = likelyPairs(free, open);
  return matches.map((match) => {
    const from = alike.get(match.to);
    return from === undefined ? match : { ...match, from: [from] };
  });
}

/** The best pairs first, each criterion in 1 at most; of equal ones the earlier in the matrix. */
function likelyPairs(before: readonly Criterion[], after: readonly Criterion[]): ReadonlyMap<string, string> {
  const words = new Map([...before, ...after].map((criterion) => [criterion, wordsOf(criterion)]));
  const pairs = after
    .flatMap((to) => before.map((from) => ({ from, to, alike: common(words.get(from), words.get(to)) })))
    .filter(({ alike }) => alike >= likeEnough)
    .sort((a, b) => b.alike - a.alike);
  const used = new Set<string>();
  const found = new Map<string, string>();
  for (const { from, to } of pairs) {
    if (used.has(from.id) || found.has(to.id)) continue;
    used.add(from.id);
    found.set(to.id, from.id);
  }
  return found;
}

function wordsOf({ title, statement }: Criterion): ReadonlySet<string> {
  return new Set(`${title} ${statement}`.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

/** From 0, nothing in common, to 1, the same words. */
function common(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** What a confirmed match means. `same` only when statement, checklist and all levels say the very same. */
export function matchKind(
  earlier: Matrix,
  later: Matrix,
  match: CriterionMatch,
  all: readonly CriterionMatch[],
): MatchKind {
  const [first] = match.from;
  if (first === undefined) return 'new';
  if (match.from.length > 1) return 'merged';
  if (all.some(({ to, from }) => to !== match.to && from.includes(first))) return 'split';
  const [was, is] = [find(earlier, first), find(later, match.to)];
  const isSame =
    was !== undefined &&
    is !== undefined &&
    criterionDefinitionHash(earlier, was) === criterionDefinitionHash(later, is);
  return isSame ? 'same' : 'reworded';
}

/** The criterion with this id. */
export function find(matrix: Matrix, id: string): Criterion | undefined {
  return criteriaOf(matrix).find(({ criterion }) => criterion.id === id)?.criterion;
}

/** The criteria of the earlier version that no match takes up, in its order. Their answers stay where they are. */
export function retiredCriteria(earlier: Matrix, matches: readonly CriterionMatch[]): Criterion[] {
  const taken = new Set(matches.flatMap(({ from }) => from));
  return criteriaOf(earlier)
    .map(({ criterion }) => criterion)
    .filter(({ id }) => !taken.has(id));
}
