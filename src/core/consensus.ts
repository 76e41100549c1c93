/** What several people's ratings of one criterion show. There is no average of people, on purpose. */
export interface Spread {
  n: number;
  lowest: number;
  highest: number;
  counts: ReadonlyMap<number, number>;
  agreement: 'same' | 'one-apart' | 'discuss';
}

/** Range and counts of ratings; `null` when nobody rated. "Discuss" from 2 levels apart. Source: scoring rule 10. */
export function spreadOf(ratings: readonly number[]): Spread | null {
  if (ratings.length === 0) return null;
  const lowest = Math.min(...ratings);
  const highest = Math.max(...ratings);
  const counts = new Map<number, number>();
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  const apart = highest - lowest;
  return {
    n: ratings.length,
    lowest,
    highest,
    counts,
    agreement: apart === 0 ? 'same' : apart === 1 ? 'one-apart' : 'discuss',
  };
}
