import { pillarIds, type Criterion, type PillarId } from '#core/matrix.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';

/** A criterion as a form holds it: lists have one entry on each line. */
export interface CriterionFields {
  ref: string;
  title: string;
  statement: string;
  explanation: string;
  checklist: string;
  lookFor: string;
  sources: string;
  pillars: PillarId[];
  essential: boolean;
  allowNotApplicable: boolean;
  /** Whether each level has a text of its own here. */
  ownTexts: boolean;
  /** By level. */
  texts: Record<string, string>;
  domainId: string;
}

export function criterionFields(draft: MatrixDraft, criterion: Criterion, domainId: string): CriterionFields {
  const { ref, title, statement, explanation, pillars, essential, allowNotApplicable, descriptors } =
    criterion;
  return {
    ...{ ref, title, statement, explanation, pillars: [...pillars], essential, allowNotApplicable, domainId },
    checklist: criterion.checklist.join('\n'),
    lookFor: criterion.lookFor.join('\n'),
    sources: criterion.sources.join(', '),
    ownTexts: descriptors !== null,
    texts: Object.fromEntries(
      draft.scale.levels.map(({ value }) => [String(value), descriptors?.[String(value)] ?? '']),
    ),
  };
}

/** The fields of the criterion that a form says. */
export function criterionOf(fields: CriterionFields): Omit<Criterion, 'id' | 'capabilities'> {
  const { pillars, essential, allowNotApplicable } = fields;
  return {
    ...{ essential, allowNotApplicable },
    pillars: pillarIds.filter((id) => pillars.includes(id)),
    ref: fields.ref.trim(),
    title: fields.title.trim(),
    statement: fields.statement.trim(),
    explanation: fields.explanation.trim(),
    checklist: entries(fields.checklist, '\n'),
    lookFor: entries(fields.lookFor, '\n'),
    sources: entries(fields.sources, /[,\n]/),
    descriptors: fields.ownTexts
      ? Object.fromEntries(
          Object.entries(fields.texts)
            .map(([value, text]) => [value, text.trim()] as const)
            .filter(([, text]) => text !== ''),
        )
      : null,
  };
}

function entries(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** What keeps a criterion from being saved; a missing text of a level does not, the page of the matrix lists it. */
export function criterionFaults(
  fields: CriterionFields,
  draft: MatrixDraft,
  id: string,
): { id: string; text: string }[] {
  const { ref, title, statement, explanation, checklist, lookFor, sources, texts } = criterionTexts(fields);
  const others = draft.domains.flatMap(({ criteria }) => criteria.filter((other) => other.id !== id));
  const tags = new Set(draft.sources.map(({ tag }) => tag));
  const need = (field: string, text: string, words: string) =>
    text === '' ? [{ id: fieldId(field), text: words }] : [];
  const limit = (field: string, text: string, most: number) =>
    text.length > most
      ? [
          {
            id: fieldId(field),
            text: `Shorten this text to ${most.toLocaleString('en-GB')} characters or fewer`,
          },
        ]
      : [];
  return [
    ...need('ref', ref, 'Enter a reference, such as 1.2'),
    ...limit('ref', ref, 20),
    ...(others.some((other) => other.ref.toLowerCase() === ref.toLowerCase()) && ref !== ''
      ? [{ id: fieldId('ref'), text: `Another criterion has the reference ${ref}. Use another` }]
      : []),
    ...need('title', title, 'Enter a title'),
    ...limit('title', title, 200),
    ...need('statement', statement, 'Enter a statement'),
    ...limit('statement', statement, 2000),
    ...limit('explanation', explanation, 4000),
    ...texts.flatMap(([value, text]) => limit(`level-${value}`, text, 4000)),
    ...(checklist.some((entry) => entry.length > 400)
      ? [{ id: fieldId('checklist'), text: 'Shorten each line to 400 characters or fewer' }]
      : []),
    ...(lookFor.some((entry) => entry.length > 400)
      ? [{ id: fieldId('lookFor'), text: 'Shorten each line to 400 characters or fewer' }]
      : []),
    ...sources
      .filter((tag) => !tags.has(tag))
      .map((tag) => ({ id: fieldId('sources'), text: `The matrix has no source “${tag}”. Take it out` })),
  ];
}

function criterionTexts(fields: CriterionFields) {
  const criterion = criterionOf(fields);
  return { ...criterion, texts: Object.entries(criterion.descriptors ?? {}) };
}

export const fieldId = (field: string) => `criterion-${field}`;
