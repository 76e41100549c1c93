import type { AssessmentFields } from '#core/assessment.ts';
import { carriedResponses } from '#core/carryOver.ts';
import {
  conflictFieldNames,
  conflictId,
  keepText,
  overwrittenText,
  type ConflictField,
} from '#core/conflict.ts';
import type { OrganisationFields } from '#core/organisation.ts';
import {
  agreedResponseId,
  agreedResponses,
  emptyResponse,
  type AnswerPatch,
  type ResponseFields,
} from '#core/response.ts';
import { change, commit, commitAfter, type Change, type Found } from './commit.ts';
import { store } from './database.ts';
import { currentIdentity } from './identity.ts';
import type { PinnedMatrix } from './matrices.ts';
import { openRow, openRows, readResponses } from './rows.ts';

/** An id for a new record: letters, digits and hyphens. */
export function newId(): string {
  return crypto.randomUUID();
}

/** Saves a new organisation or all fields of a known one. */
export async function saveOrganisation(id: string, patch: OrganisationFields): Promise<void> {
  await commit([change('organisations', id, (current) => ({ ...current, ...patch }))], {
    kind: 'changed',
    about: id,
  });
}

/** Changes some fields of an organisation. `patch` gets it as stored, so that two tabs' different fields both survive. */
export async function patchOrganisation(
  id: string,
  patch: (current: OrganisationFields) => Partial<OrganisationFields>,
): Promise<void> {
  await commit(
    [change('organisations', id, (current) => (current ? { ...current, ...patch(current) } : null))],
    { kind: 'changed', about: id },
  );
}

/**
 * Stores a new assessment together with the wording it pins, in one transaction. One that names in `startedFrom` an
 * earlier assessment takes over the evidence of its answers, without levels; the earlier one stays as it is.
 */
export async function createAssessment(
  id: string,
  fields: AssessmentFields,
  matrices: readonly PinnedMatrix[],
): Promise<void> {
  const { startedFrom } = fields;
  const authorId = currentIdentity()?.authorId ?? 'unknown';
  const about = {
    kind: 'created',
    about: id,
    also: () => store().matrices.bulkPut(matrices.map((matrix) => ({ ...matrix }))),
  } as const;
  const created = change('assessments', id, () => fields);
  if (startedFrom === null) return commit([created], about);
  await commitAfter(async () => {
    const wording = matrices.map(({ matrix }) => matrix);
    const earlier = agreedResponses((await readResponses(startedFrom)).records);
    return [
      created,
      ...carriedResponses(earlier, wording, id).map((response) =>
        change('responses', agreedResponseId(id, response.criterionId, authorId), () => response),
      ),
    ];
  }, about);
}

/** Changes some fields of a draft. `patch` gets the row as stored, so that a map keeps what another tab added. */
export async function patchAssessment(
  id: string,
  patch: (current: AssessmentFields) => Partial<AssessmentFields>,
  kind: 'changed' | 'section-decided' = 'changed',
): Promise<void> {
  await commit(
    [change('assessments', id, (current) => (current ? { ...current, ...patch(current) } : null))],
    {
      kind,
      about: id,
      draftOf: id,
    },
  );
}

/** Texts as their writer last saw them in the store, by field. */
export type TextBase = Partial<Record<ConflictField, string>>;

/**
 * Saves part of an answer. Only the given fields change in the row as it is inside the transaction, so that two
 * tabs writing different fields both survive; of one text changed in both, the other is kept as a conflict. A
 * completed section is marked as changed since; `null` for a decision that does not touch the answer itself, such as
 * a priority. A function as `patch` gets the answer as stored.
 * `alreadyKept`: fields whose value before this editing session is in the history already.
 */
export async function saveAnswer(
  assessmentId: string,
  criterionId: string,
  patch: AnswerPatch | ((current: ResponseFields) => AnswerPatch),
  section: string | null,
  { alreadyKept = new Set(), base = {} }: { alreadyKept?: ReadonlySet<string>; base?: TextBase } = {},
): Promise<void> {
  await commit(answerChanges(assessmentId, criterionId, patch, section, base), {
    kind: 'answered',
    about: assessmentId,
    criterionId,
    draftOf: assessmentId,
    alreadyKept,
  });
}

/** What `saveAnswer` changes, for a transaction that changes more than the answer. */
export function answerChanges(
  assessmentId: string,
  criterionId: string,
  patch: AnswerPatch | ((current: ResponseFields) => AnswerPatch),
  section: string | null,
  base: TextBase = {},
): Change[] {
  const id = agreedResponseId(assessmentId, criterionId, currentIdentity()?.authorId ?? 'unknown');
  const overwritten = new Map<ConflictField, string>();
  return [
    change(
      'responses',
      id,
      (current) => {
        const stored = { ...emptyResponse(assessmentId, criterionId), ...current };
        const next = typeof patch === 'function' ? patch(stored) : patch;
        for (const field of conflictFieldNames) {
          const other = overwrittenText(
            base[field] ?? stored[field],
            stored[field],
            next[field] ?? stored[field],
          );
          if (other !== null) overwritten.set(field, other);
        }
        return { ...stored, ...next };
      },
      { read: () => readAgreed(assessmentId, criterionId, id) },
    ),
    ...conflictFieldNames
      .filter((field) => base[field] !== undefined)
      .map((field) =>
        change('conflicts', conflictId(id, field), (current) => {
          const text = overwritten.get(field);
          if (text === undefined) return null;
          const open = current?.resolvedAt === null ? current.others : [];
          const others = keepText(open, text);
          return { assessmentId, recordId: id, criterionId, field, others, resolvedAt: null };
        }),
      ),
    sectionsChanged(assessmentId, section === null ? [] : [section]),
  ];
}

/** Marks those of the sections that are completed as changed since. */
export function sectionsChanged(assessmentId: string, sections: readonly string[]): Change {
  return change('assessments', assessmentId, (current) => {
    const marked = sections.flatMap((section) => {
      const decided = current?.sections[section];
      return decided?.complete === true && !decided.changedSince
        ? [[section, { ...decided, changedSince: true }] as const]
        : [];
    });
    if (current === undefined || marked.length === 0) return null;
    return { ...current, sections: { ...current.sections, ...Object.fromEntries(marked) } };
  });
}

/**
 * The row that an answer starts from: the agreed one, whoever wrote it. After a restore on another computer it has
 * another author, and a row begun from nothing would hide that author's level behind an edited note. The person's
 * own row, if it cannot be read, comes first: it must be refused, not overwritten.
 */
async function readAgreed(assessmentId: string, criterionId: string, ownId: string): Promise<Found> {
  const rows: unknown[] = await store()
    .responses.where('[assessmentId+criterionId]')
    .equals([assessmentId, criterionId])
    .toArray();
  const own = rows.find((row) => hasId(row, ownId));
  if (own !== undefined && !openRow('responses', own).ok) return { row: own, isNew: false };
  const agreed = agreedResponses(openRows('responses', rows).records).get(criterionId);
  return { row: agreed && rows.find((row) => hasId(row, agreed.id)), isNew: own === undefined };
}

function hasId(row: unknown, id: string): boolean {
  return typeof row === 'object' && row !== null && 'id' in row && row.id === id;
}

/** A person has decided about a text that was changed in two places: it is no longer shown. */
export async function resolveConflict(id: string, assessmentId: string): Promise<void> {
  const resolvedAt = new Date().toISOString();
  await commit([change('conflicts', id, (current) => (current ? { ...current, resolvedAt } : null))], {
    kind: 'changed',
    about: assessmentId,
  });
}

/** Marks records as deleted. The rows stay: nothing is erased, and a delete can be undone. */
export async function setDeleted(
  table: 'assessments' | 'organisations' | 'evidence' | 'actions' | 'ownMatrices',
  ids: readonly string[],
  about: string,
  deleted: boolean,
): Promise<void> {
  const deletedAt = deleted ? new Date().toISOString() : null;
  await commit(
    ids.map((id) => change(table, id, (current) => current ?? null, { deletedAt })),
    { kind: deleted ? 'deleted' : 'restored', about },
  );
}
