import { readDay } from '#core/day.ts';
import { evidenceDetails, evidenceTypes, type EvidenceDetails } from '#core/evidence.ts';
import { heldField, type HeldField } from '#core/held.ts';
import { isSame } from '#core/same.ts';
import { formatDate } from '#core/words.ts';

/** Evidence as a form holds it. Days are written as people write them; a level is text, empty not decided. */
export interface EvidenceDraft {
  title: string;
  type: string;
  where: string;
  documentDate: string;
  owner: string;
  reviewDate: string;
  supportsLevel: string;
}

export const emptyDraft: EvidenceDraft = {
  title: '',
  type: '',
  where: '',
  documentDate: '',
  owner: '',
  reviewDate: '',
  supportsLevel: '',
};

/** The form of evidence that exists. */
export function draftOf(details: EvidenceDetails): EvidenceDraft {
  return {
    ...emptyDraft,
    title: details.title,
    type: details.type,
    where: details.where,
    owner: details.owner,
    documentDate: details.documentDate === null ? '' : formatDate(details.documentDate),
    reviewDate: details.reviewDate === null ? '' : formatDate(details.reviewDate),
  };
}

type Faults = Partial<Record<keyof EvidenceDraft, string>>;

/** What a form holds, ready to be stored, or what is not right yet, by field. */
export function readDraft(draft: EvidenceDraft): { details: EvidenceDetails } | { faults: Faults } {
  const faults: Faults = {};
  const type = evidenceTypes.find((known) => known === draft.type);
  if (type === undefined) faults.type = 'Select what kind of evidence it is';
  const day = (field: 'documentDate' | 'reviewDate', example: string) => {
    if (draft[field].trim() === '') return null;
    const read = readDay(draft[field]);
    if (read === null) faults[field] = `Enter a day, a month and a year, like ${example}`;
    return read;
  };
  const parsed = evidenceDetails.safeParse({
    type: type ?? 'other',
    title: draft.title,
    where: draft.where.trim(),
    documentDate: day('documentDate', '6 August 2026'),
    owner: draft.owner.trim(),
    reviewDate: day('reviewDate', '31 March 2027'),
  });
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const tooLong = 'This text is too long. Shorten it';
      if (path[0] === 'title') faults.title = draft.title.trim() === '' ? message : tooLong;
      if (path[0] === 'where') faults.where = tooLong;
      if (path[0] === 'owner') faults.owner = tooLong;
    }
  }
  return parsed.success && Object.keys(faults).length === 0 ? { details: parsed.data } : { faults };
}

/**
 * The same for a person who leaves without saving: with a title, nothing that was written is lost. The kind is *other*
 * until someone chooses, and a day that cannot be read is left out. `null` without a title.
 */
export function keepDraft(draft: EvidenceDraft): EvidenceDetails | null {
  const kept = {
    ...draft,
    type: draft.type === '' ? 'other' : draft.type,
    documentDate: readDay(draft.documentDate) === null ? '' : draft.documentDate,
    reviewDate: readDay(draft.reviewDate) === null ? '' : draft.reviewDate,
  };
  const read = readDraft(kept);
  return 'details' in read ? read.details : null;
}

/** The level that a form says the evidence supports. */
export function supportedLevel({ supportsLevel }: EvidenceDraft): number | null {
  return supportsLevel === '' ? null : Number(supportsLevel);
}

const detailKeys = ['title', 'type', 'where', 'documentDate', 'owner', 'reviewDate'] as const;

/** What people call the fields; the kind is a choice, not words. */
export const evidenceFieldNames: Record<keyof EvidenceDetails, string> = {
  title: 'What is it called?',
  type: '',
  where: 'Where is it?',
  documentDate: 'Date of document',
  owner: 'Owner',
  reviewDate: 'Review date',
};

/**
 * What was typed into a form that began as `start`, as it is stored: all of new evidence, else what was changed. What
 * cannot be stored stays as it was typed.
 */
export function heldEvidence(start: EvidenceDraft, draft: EvidenceDraft): HeldField[] {
  const began = asStored(start);
  const typed = asStored(draft);
  const isNew = start.title === '';
  return detailKeys
    .filter((field) => isNew || !isSame(began[field], typed[field]))
    .map((field) => heldField(field, evidenceFieldNames[field], typed[field], [began[field]]));
}

function asStored(draft: EvidenceDraft): Record<keyof EvidenceDetails, unknown> {
  const day = (text: string) => readDay(text) ?? (text.trim() || null);
  return (
    keepDraft(draft) ?? {
      ...draft,
      type: draft.type === '' ? 'other' : draft.type,
      documentDate: day(draft.documentDate),
      reviewDate: day(draft.reviewDate),
    }
  );
}

/** What a form changes in evidence that exists, so that another tab's changes of other fields survive. */
export function changedDetails(start: EvidenceDetails, details: EvidenceDetails): Partial<EvidenceDetails> {
  const changed = detailKeys.filter((field) => !isSame(start[field], details[field]));
  return Object.fromEntries(changed.map((field) => [field, details[field]]));
}
