import { attributionOf, shortened } from '#core/ownMatrix/newDraft.ts';
import { isWebAddress } from '#core/ownMatrix/draftProblems.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';

/** The details of a matrix as a form holds them. */
export interface DetailFields {
  title: string;
  shortTitle: string;
  version: string;
  publisher: string;
  sourceUrl: string;
  licence: string;
  attribution: string;
  /** Empty until somebody says whose wording it is. */
  wordingStatus: string;
  currency: string;
  scopeNote: string;
  aggregate: string;
  rightToUse: boolean;
}

export function fieldsOf(draft: MatrixDraft, rightToUse: boolean): DetailFields {
  return {
    title: draft.title,
    shortTitle: draft.shortTitle,
    version: String(draft.version),
    publisher: draft.publisher,
    sourceUrl: draft.sourceUrl ?? '',
    licence: draft.licence,
    attribution: draft.attribution,
    wordingStatus: draft.wordingStatus ?? '',
    currency: draft.currency,
    scopeNote: draft.scopeNote,
    aggregate: draft.aggregate,
    rightToUse,
  };
}

const statuses = ['original', 'adapted', 'official-imported'] as const;
const aggregates = ['median', 'min', 'mean'] as const;

/** The draft with the details that were entered. What may be left empty is filled with what follows from the rest. */
export function withDetails(draft: MatrixDraft, fields: DetailFields): MatrixDraft {
  const title = fields.title.trim();
  const publisher = fields.publisher.trim();
  const version = Number(fields.version);
  const details: MatrixDraft = {
    ...draft,
    title,
    shortTitle: fields.shortTitle.trim() || shortened(title, 80),
    version: Number.isInteger(version) && version >= 1 ? version : draft.version,
    publisher,
    sourceUrl: fields.sourceUrl.trim() || null,
    licence: fields.licence.trim() || (title === '' ? '' : 'Not stated'),
    wordingStatus: statuses.find((status) => status === fields.wordingStatus) ?? null,
    currency: fields.currency.trim(),
    scopeNote: fields.scopeNote.trim(),
    aggregate: aggregates.find((rule) => rule === fields.aggregate) ?? draft.aggregate,
  };
  const written = fields.attribution.trim();
  // One that followed from the details before follows from those of now.
  const isOurs = written === '' || written === attributionOf(draft);
  return { ...details, attribution: isOurs ? attributionOf(details) : written };
}

/** What keeps the details from being saved as ready, by field, in the order of the form. */
export function detailFaults(fields: DetailFields): { id: keyof DetailFields; text: string }[] {
  const faults: { id: keyof DetailFields; text: string }[] = [...looseFaults(fields)];
  const missing = (id: keyof DetailFields, text: string) => faults.push({ id, text });
  if (fields.title.trim() === '') missing('title', 'Enter a title');
  if (fields.publisher.trim() === '') missing('publisher', 'Enter who wrote or published the wording');
  if (fields.wordingStatus === '') missing('wordingStatus', 'Select whose wording it is');
  if (!fields.rightToUse && fields.wordingStatus !== 'original')
    missing('rightToUse', 'Confirm that you have the right to use this wording');
  const order = Object.keys(fields);
  return faults.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** What is wrong even in a draft. */
export function looseFaults(fields: DetailFields): { id: keyof DetailFields; text: string }[] {
  const limits: [keyof DetailFields, string, number][] = [
    ['title', fields.title, 200],
    ['shortTitle', fields.shortTitle, 80],
    ['publisher', fields.publisher, 400],
    ['licence', fields.licence, 1000],
    ['attribution', fields.attribution, 2000],
    ['currency', fields.currency, 2000],
    ['scopeNote', fields.scopeNote, 2000],
  ];
  return [
    ...limits
      .filter(([, text, most]) => text.trim().length > most)
      .map(([id, , most]) => ({ id, text: `Shorten this text to ${most} characters or fewer` })),
    ...(/^[1-9]\d{0,5}$/.test(fields.version.trim())
      ? []
      : [{ id: 'version' as const, text: 'Enter the version as a whole number from 1' }]),
    ...(fields.sourceUrl.trim() === '' || isWebAddress(fields.sourceUrl.trim())
      ? []
      : [{ id: 'sourceUrl' as const, text: 'Enter a web address that starts with https:// or http://' }]),
  ];
}
