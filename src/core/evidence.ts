/** The part of a piece of evidence that decides which level it supports. Dates are plain days, `yyyy-MM-dd`. */
export interface SupportingEvidence {
  supportsLevel: number;
  reviewDate: string | null;
}

/**
 * The highest level supported by current evidence, `null` when none is current. Evidence is current up to and
 * including its review date; evidence without one does not expire. It is shown beside the claimed level and never
 * lowers it. Source: scoring rule 3.
 */
export function evidencedLevel(evidence: readonly SupportingEvidence[], today: string): number | null {
  const current = evidence.filter(({ reviewDate }) => reviewDate === null || reviewDate >= today);
  return current.length === 0 ? null : Math.max(...current.map(({ supportsLevel }) => supportsLevel));
}
