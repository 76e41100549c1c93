import { daySchema, monthsBefore } from './day.ts';
import { recordBase, type RecordBase } from './record.ts';
import { idSchema, requiredText, textSchema, z } from './schema.ts';

export const evidenceTypes = [
  'policy',
  'register',
  'audit',
  'minutes',
  'training-record',
  'job-plan',
  'survey',
  'other',
] as const;

/** A reference to a document, never the document: it says what it is and where it is kept. */
export const evidenceFields = z.object({
  organisationId: idSchema,
  type: z.enum(evidenceTypes),
  title: requiredText('Enter what the evidence is called', 300),
  /** A link, a path or a reference: where a person finds it. */
  where: textSchema(1000),
  documentDate: z.nullable(daySchema),
  owner: textSchema(200),
  /** Up to and including this day it counts as current; `null` does not expire. */
  reviewDate: z.nullable(daySchema),
});
export type EvidenceFields = z.infer<typeof evidenceFields>;

/** What a person says of a piece of evidence; whose it is follows from where they say it. */
export const evidenceDetails = z.omit(evidenceFields, { organisationId: true });
export type EvidenceDetails = z.infer<typeof evidenceDetails>;

/** Evidence belongs to the organisation, so that many criteria and next year's assessment can use it. */
export const evidenceSchema = z.looseObject({ ...recordBase, ...evidenceFields.shape });
export type Evidence = EvidenceFields & RecordBase;

/** How an answer uses a piece of evidence. `supportsLevel`: the level it shows to be in place, `null` undecided. */
export const evidenceLinkSchema = z.object({ evidenceId: idSchema, supportsLevel: z.nullable(z.int()) });
export type EvidenceLink = z.infer<typeof evidenceLinkSchema>;

/** Evidence older than this, by the date of the document, is worth another look, in months. */
export const oldAfterMonths = 12;

/** Whether evidence still counts on this day (`yyyy-MM-dd`): up to and including its review date. */
export function isCurrent({ reviewDate }: Pick<Evidence, 'reviewDate'>, today: string): boolean {
  return reviewDate === null || reviewDate >= today;
}

/** Whether the document is dated more than 12 months before this day. Without a date nobody can tell: false. */
export function isOld({ documentDate }: Pick<Evidence, 'documentDate'>, today: string): boolean {
  return documentDate !== null && documentDate < monthsBefore(today, oldAfterMonths);
}

/** The part of a piece of evidence that decides which level it supports. Dates are plain days, `yyyy-MM-dd`. */
export interface SupportingEvidence {
  supportsLevel: number | null;
  reviewDate: string | null;
}

/**
 * The highest level supported by current evidence, `null` when none is current or says which level it supports. It
 * is shown beside the claimed level and never lowers it. Source: scoring rule 3.
 */
export function evidencedLevel(evidence: readonly SupportingEvidence[], today: string): number | null {
  const levels = evidence.flatMap((one) =>
    one.supportsLevel !== null && isCurrent(one, today) ? [one.supportsLevel] : [],
  );
  return levels.length === 0 ? null : Math.max(...levels);
}

/** A piece of evidence as one answer uses it. */
export interface LinkedEvidence {
  evidence: Evidence;
  supportsLevel: number | null;
}

/** The organisation's evidence by id and the day on which it is judged, `yyyy-MM-dd`. */
export interface EvidenceLibrary {
  byId: ReadonlyMap<string, Evidence>;
  today: string;
}

export const noEvidence: EvidenceLibrary = { byId: new Map(), today: '0000-01-01' };

/** The evidence that the links name, in their order. Deleted evidence, or evidence not here, is left out. */
export function linkedEvidence(
  links: readonly EvidenceLink[],
  byId: ReadonlyMap<string, Evidence>,
): LinkedEvidence[] {
  return links.flatMap(({ evidenceId, supportsLevel }) => {
    const evidence = byId.get(evidenceId);
    return evidence === undefined || evidence.deletedAt !== null ? [] : [{ evidence, supportsLevel }];
  });
}

/** The links with one more at place `at`, or at the end. A piece of evidence is linked once. */
export function withLink(links: readonly EvidenceLink[], link: EvidenceLink, at?: number): EvidenceLink[] {
  const known = links.findIndex(({ evidenceId }) => evidenceId === link.evidenceId);
  return known < 0 ? links.toSpliced(at ?? links.length, 0, link) : links.toSpliced(known, 1, { ...link });
}

/** The links without the one to this piece of evidence. */
export function withoutLink(links: readonly EvidenceLink[], evidenceId: string): EvidenceLink[] {
  return links.filter((link) => link.evidenceId !== evidenceId);
}
