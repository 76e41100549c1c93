import { useMemo } from 'react';
import type { Assessment } from '#core/assessment.ts';
import type { Conflict } from '#core/conflict.ts';
import { dayOf } from '#core/day.ts';
import { openAll, openRecord, type UnreadableRow } from '#core/door.ts';
import type { Matrix } from '#core/matrix.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { agreedResponses } from '#core/response.ts';
import { store } from './database.ts';
import { readLibrary, type Library } from './library.ts';
import { readPinned } from './matrices.ts';
import { readResponses, readRows } from './rows.ts';
import { readSignedCopy, type SignedState } from './signedCopies.ts';
import { useLive } from './useLive.ts';

/** An assessment ready for core. The rows that could not be read are listed, not hidden. */
export type ReadyAssessment = AssessmentFacts & {
  state: 'ready';
  unreadable: UnreadableRow[];
  lastCriterionId: string | null;
  signed: SignedState;
  /** Texts that two places changed at once and nobody has decided about. */
  conflicts: Conflict[];
};

/** An assessment, or the reason why it cannot be shown. */
export type LoadedAssessment =
  | ReadyAssessment
  | { state: 'missing' }
  | { state: 'unreadable'; unreadable: UnreadableRow[] }
  | { state: 'no-matrix'; name: string };

/** Reads one assessment with its answers, wording, organisation, evidence and actions. */
export function readAssessment(id: string): Promise<LoadedAssessment> {
  return readFacts(id, readLibrary);
}

/** `library` reads what belongs to the organisation, which changes less often than answers do. */
async function readFacts(
  id: string,
  library: (organisationId: string) => Promise<Library>,
): Promise<LoadedAssessment> {
  const raw = await store().assessments.get(id);
  if (raw === undefined) return { state: 'missing' };
  const opened = openRecord('assessments', raw);
  if (!opened.ok) return { state: 'unreadable', unreadable: [opened.unreadable] };
  const assessment = opened.record;
  if (assessment.deletedAt !== null) return { state: 'missing' };
  const [{ signed, facts }, activity] = await Promise.all([
    readSignedCopy(assessment),
    store().activity.get(id),
  ]);
  const base = { state: 'ready', signed, lastCriterionId: activity?.criterionId ?? null } as const;
  if (facts !== null) return { ...base, ...facts, unreadable: [], conflicts: [] };
  const rawOrganisation = await store().organisations.get(assessment.organisationId);
  const organisation = openRecord('organisations', rawOrganisation);
  if (!organisation.ok) return { state: 'unreadable', unreadable: [organisation.unreadable] };
  const [{ records, unreadable }, conflicts, { evidence, actions, unreadable: lost }] = await Promise.all([
    readResponses(id),
    store().conflicts.where('assessmentId').equals(id).toArray(),
    library(assessment.organisationId),
  ]);
  // Last: a matrix may come from memory, and a live query only notices what is read before it waits for anything
  // that is not the store. Read earlier, the answers would be shown once and never again.
  const matrices: Matrix[] = [];
  for (const pinned of assessment.matrices) {
    const matrix = await readPinned(pinned);
    if (matrix === null) return { state: 'no-matrix', name: pinned.id };
    matrices.push(matrix);
  }
  return {
    ...base,
    organisation: organisation.record,
    assessment,
    matrices,
    responses: agreedResponses(records),
    unreadable: [...unreadable, ...lost],
    conflicts: openAll('conflicts', conflicts).records.filter(
      ({ resolvedAt, deletedAt }) => resolvedAt === null && deletedAt === null,
    ),
    evidence,
    actions,
    today: dayOf(new Date()),
  };
}

/** A signed-off copy brings its own evidence and actions; everything else shows those of today. */
function needsLibrary(loaded: LoadedAssessment): loaded is ReadyAssessment {
  return loaded.state === 'ready' && loaded.signed !== 'intact';
}

function withLibrary(loaded: ReadyAssessment, { evidence, actions, unreadable }: Library): ReadyAssessment {
  return { ...loaded, evidence, actions, unreadable: [...loaded.unreadable, ...unreadable] };
}

const noLibrary = (): Promise<Library> =>
  Promise.resolve({ evidence: new Map(), actions: [], unreadable: [] });

/** One assessment, live. `undefined` while loading, also in the moment after `id` changes. */
export function useAssessment(id: string): LoadedAssessment | undefined {
  const found = useLive(async () => ({ id, loaded: await readFacts(id, noLibrary) }), [id]);
  // For one render after `id` changes, the hook still answers for the old id.
  const own = found === undefined || found.id !== id ? undefined : found.loaded;
  const organisationId = own !== undefined && needsLibrary(own) ? own.organisation.id : null;
  const library = useLibrary(organisationId);
  return useMemo(() => {
    if (own === undefined || !needsLibrary(own)) return own;
    return library === undefined ? undefined : withLibrary(own, library);
  }, [own, library]);
}

/** Several assessments in the order of `ids`, live. `undefined` while loading, also in the moment after they change. */
export function useAssessments(ids: readonly string[]): LoadedAssessment[] | undefined {
  const key = ids.join(',');
  const found = useLive(
    async () => ({ key, loaded: await Promise.all(ids.map((id) => readAssessment(id))) }),
    [key],
  );
  return found === undefined || found.key !== key ? undefined : found.loaded;
}

/** The evidence and actions of an organisation, live, `undefined` while loading. `null` asks for nothing. */
export function useLibrary(organisationId: string | null): Library | undefined {
  const found = useLive(
    async () =>
      organisationId === null ? undefined : { organisationId, library: await readLibrary(organisationId) },
    [organisationId],
  );
  return found === undefined || found.organisationId !== organisationId ? undefined : found.library;
}

/**
 * The assessment before this one: of the same organisation, with at least one matrix in common and an earlier
 * period; the latest such, a signed-off one before a draft of the same period. `null` when there is none.
 */
export function useEarlierAssessment(id: string): LoadedAssessment | null | undefined {
  const found = useLive(async () => ({ id, loaded: await readEarlier(id) }), [id]);
  return found === undefined || found.id !== id ? undefined : found.loaded;
}

/** The earlier assessment itself, for `useEarlierAssessment`. */
export async function readEarlier(id: string): Promise<LoadedAssessment | null> {
  const { records } = await readRows('assessments');
  const now = records.find((assessment) => assessment.id === id);
  if (now === undefined) return null;
  const matrixIds = new Set(now.matrices.map((matrix) => matrix.id));
  const [earlier] = records
    .filter(
      (other) =>
        other.id !== id &&
        other.deletedAt === null &&
        other.organisationId === now.organisationId &&
        isBefore(other, now) &&
        other.matrices.some((matrix) => matrixIds.has(matrix.id)),
    )
    .sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
  return earlier === undefined ? null : readAssessment(earlier.id);
}

/** Texts of equal build, so that their order is that of the code units, whatever the browser's language. */
function rank({ period, status, hlc }: Assessment): string {
  return `${period.from} ${{ draft: 0, revised: 1, 'signed-off': 2 }[status]} ${hlc}`;
}

/** An earlier period; of two assessments of one period, the one that was started first. */
function isBefore(a: Assessment, b: Assessment): boolean {
  return a.period.from === b.period.from ? a.createdAt < b.createdAt : a.period.from < b.period.from;
}
