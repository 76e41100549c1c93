import { useMemo } from 'react';
import type { Assessment } from '#core/assessment.ts';
import type { Conflict } from '#core/conflict.ts';
import { dayOf } from '#core/day.ts';
import type { UnreadableRow } from '#core/door.ts';
import type { Matrix } from '#core/matrix.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { agreedResponses } from '#core/response.ts';
import { store } from './database.ts';
import { readLibrary, type Library } from './library.ts';
import { readPinned } from './matrices.ts';
import { openRows, openStored, readResponses, readRows } from './rows.ts';
import { useSpines } from './shelf.ts';
import {
  fingerprintBeside,
  fingerprintOf,
  openSealedCopy,
  readSealedCopy,
  type SealedCopy,
  type SignedState,
} from './signedCopies.ts';
import { useLive, whileOurs } from './useLive.ts';

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

type ReadLibrary = (organisationId: string) => Promise<Library>;

/** Reads one assessment with its answers, wording, organisation, evidence and actions. May run inside a transaction. */
export async function readAssessment(id: string): Promise<LoadedAssessment> {
  const read = await readFacts(id, readLibrary);
  if (read.state !== 'sealed') return read;
  return openedCopy(read, fingerprintOf(read.copy)) ?? readRowsOf(read, 'altered', readLibrary);
}

/** A signed-off copy that was read and not yet compared with its fingerprint. */
interface Sealed {
  state: 'sealed';
  copy: SealedCopy;
  assessment: Assessment;
  lastCriterionId: string | null;
}

/** `library` reads what belongs to the organisation of a draft, which changes less often than answers do. */
export async function readFacts(id: string, library: ReadLibrary): Promise<LoadedAssessment | Sealed> {
  const raw = await store().assessments.get(id);
  if (raw === undefined) return { state: 'missing' };
  const opened = openStored('assessments', raw);
  if (!opened.ok) return { state: 'unreadable', unreadable: [opened.unreadable] };
  const assessment = opened.record;
  if (assessment.deletedAt !== null) return { state: 'missing' };
  const [copy, activity] = await Promise.all([readSealedCopy(assessment), store().activity.get(id)]);
  const known = { assessment, lastCriterionId: activity?.criterionId ?? null };
  if (copy === 'none') return readRowsOf(known, copy, library);
  return copy === 'missing' ? readRowsOf(known, copy, readLibrary) : { state: 'sealed', copy, ...known };
}

/** `null` when the copy is not as it was signed. */
function openedCopy({ copy, lastCriterionId }: Sealed, found: string | null): ReadyAssessment | null {
  const facts = openSealedCopy(copy, found);
  return (
    facts && { state: 'ready', signed: 'intact', lastCriterionId, ...facts, unreadable: [], conflicts: [] }
  );
}

/** What a page shows of what was read: the fingerprint of a copy is worked out once the store has answered. */
export async function settled(read: LoadedAssessment | Sealed): Promise<LoadedAssessment> {
  if (read.state !== 'sealed') return read;
  const found = await fingerprintBeside(read.copy);
  return openedCopy(read, found) ?? whileOurs(() => readRowsOf(read, 'altered', readLibrary));
}

/** The assessment from its rows as they are today. */
async function readRowsOf(
  { assessment, lastCriterionId }: { assessment: Assessment; lastCriterionId: string | null },
  signed: SignedState,
  library: ReadLibrary,
): Promise<LoadedAssessment> {
  const { id } = assessment;
  const rawOrganisation = await store().organisations.get(assessment.organisationId);
  const organisation = openStored('organisations', rawOrganisation);
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
    state: 'ready',
    signed,
    lastCriterionId,
    organisation: organisation.record,
    assessment,
    matrices,
    responses: agreedResponses(records),
    unreadable: [...unreadable, ...lost],
    conflicts: openRows('conflicts', conflicts).records.filter(
      ({ resolvedAt, deletedAt }) => resolvedAt === null && deletedAt === null,
    ),
    evidence,
    actions,
    today: dayOf(new Date()),
  };
}

export const noLibrary = (): Promise<Library> =>
  Promise.resolve({ evidence: new Map(), actions: [], unreadable: [] });

/** What the organisation of a draft holds; `null` for what was signed off, which brings its own. */
async function readDraftLibrary(id: string): Promise<Library | null> {
  const raw = await store().assessments.get(id);
  const opened = openStored('assessments', raw);
  return opened.ok && opened.record.signOff === null ? readLibrary(opened.record.organisationId) : null;
}

/** One assessment, live. `undefined` while loading, also in the moment after `id` changes. */
export function useAssessment(id: string): LoadedAssessment | undefined {
  // Apart, so that an answer does not read the library again; beside each other, so that neither waits.
  const found = useLive(
    async () => ({ id, read: await readFacts(id, noLibrary) }),
    [id],
    async ({ read }) => ({ id, loaded: await settled(read) }),
  );
  const beside = useLive(async () => ({ id, library: await readDraftLibrary(id) }), [id]);
  // For one render after `id` changes, the hooks still answer for the old id.
  const loaded = found === undefined || found.id !== id ? undefined : found.loaded;
  const library = beside === undefined || beside.id !== id ? undefined : beside.library;
  return useMemo(() => {
    if (loaded?.state !== 'ready' || loaded.signed !== 'none') return loaded;
    return library ? withLibrary(loaded, library) : undefined;
  }, [loaded, library]);
}

function withLibrary(loaded: ReadyAssessment, { evidence, actions, unreadable }: Library): ReadyAssessment {
  return { ...loaded, evidence, actions, unreadable: [...loaded.unreadable, ...unreadable] };
}

/** Several assessments in the order of `ids`, live. `undefined` while loading, also in the moment after they change. */
export function useAssessments(ids: readonly string[]): LoadedAssessment[] | undefined {
  const key = ids.join(',');
  const found = useLive(
    async () => ({ key, read: await Promise.all(ids.map((id) => readFacts(id, readLibrary))) }),
    [key],
    async ({ read }) => ({ key, loaded: await Promise.all(read.map(settled)) }),
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
  // From the list that the page has anyway: of thousands, a reading for each page would keep people waiting.
  const assessments = useSpines()?.assessments;
  const earlier = useMemo(
    () => assessments && (earlierOnes(assessments, id)[0]?.id ?? null),
    [id, assessments],
  );
  const found = useLive(
    async () => ({ earlier, read: earlier ? await readFacts(earlier, readLibrary) : null }),
    [earlier],
    async ({ read }) => ({ earlier, loaded: read && (await settled(read)) }),
  );
  return earlier === undefined || found?.earlier !== earlier ? undefined : found.loaded;
}

/** The earlier assessment itself, read once. */
export async function readEarlier(id: string): Promise<LoadedAssessment | Sealed | null> {
  const [earlier] = earlierOnes((await readRows('assessments')).records, id);
  return earlier === undefined ? null : readFacts(earlier.id, readLibrary);
}

/** All that `useEarlierAssessment` chooses from, its choice first. */
export function earlierOnes(records: readonly Assessment[], id: string): Assessment[] {
  const now = records.find((assessment) => assessment.id === id);
  if (now === undefined) return [];
  const matrixIds = new Set(now.matrices.map((matrix) => matrix.id));
  return records
    .filter(
      (other) =>
        other.id !== id &&
        other.deletedAt === null &&
        other.organisationId === now.organisationId &&
        isBefore(other, now) &&
        other.matrices.some((matrix) => matrixIds.has(matrix.id)),
    )
    .sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
}

/** Texts of equal build, so that their order is that of the code units, whatever the browser's language. */
function rank({ period, status, hlc }: Assessment): string {
  return `${period.from} ${{ draft: 0, revised: 1, 'signed-off': 2 }[status]} ${hlc}`;
}

/** An earlier period; of two assessments of one period, the one that was started first. */
function isBefore(a: Assessment, b: Assessment): boolean {
  return a.period.from === b.period.from ? a.createdAt < b.createdAt : a.period.from < b.period.from;
}
