import { draftProblems, readyMatrix } from '#core/ownMatrix/draftProblems.ts';
import { nextVersion, withVersion } from '#core/ownMatrix/newDraft.ts';
import {
  matrixOf,
  type MatrixDraft,
  type OwnMatrix,
  type OwnMatrixFields,
} from '#core/ownMatrix/ownMatrix.ts';
import { matrixHash } from '#core/readMatrix.ts';
import { newId } from './assessments.ts';
import { change, commit, commitAfter } from './commit.ts';
import { pin, type PinnedMatrix } from './matrices.ts';
import { readRows } from './rows.ts';
import { useLive } from './useLive.ts';
import { StorageError } from './write.ts';

/** One version of an own matrix, with what depends on it. */
export interface OwnMatrixEntry {
  record: OwnMatrix;
  /** The matrix to use; `null` for a draft. */
  pinned: PinnedMatrix | null;
  /** How many assessments are scored on it; deleted ones and samples left out. */
  used: number;
}

/** All versions of own matrices that are not deleted, the newest of each first; `undefined` while loading. Live. */
export function useOwnMatrices(): OwnMatrixEntry[] | undefined {
  return useLive(readOwnMatrices);
}

/** One own matrix by the id of its record, live. `null` when there is none. */
export function useOwnMatrix(id: string): OwnMatrixEntry | null | undefined {
  const found = useLive(async () => {
    const entries = await readOwnMatrices();
    return { id, entry: entries.find(({ record }) => record.id === id) ?? null };
  }, [id]);
  return found === undefined || found.id !== id ? undefined : found.entry;
}

/** What `useOwnMatrices` gives, once. */
export async function readOwnMatrices(): Promise<OwnMatrixEntry[]> {
  const [own, assessments] = await Promise.all([readRows('ownMatrices'), readRows('assessments')]);
  const pins = assessments.records
    .filter(({ deletedAt, sample }) => deletedAt === null && !sample)
    .flatMap(({ matrices }) => matrices.map(({ sha256 }) => sha256));
  return own.records
    .filter(({ deletedAt }) => deletedAt === null)
    .map((record) => {
      const pinned = pinnedOf(record);
      const used = pins.filter((sha256) => sha256 === pinned?.sha256).length;
      return { record, pinned, used };
    })
    .sort(
      (a, b) =>
        a.record.content.title.localeCompare(b.record.content.title, 'en-GB') ||
        b.record.content.version - a.record.content.version,
    );
}

const pinnedByRecord = new WeakMap<OwnMatrix, PinnedMatrix | null>();

/** Hashing a large matrix takes time, and a record that has not changed is the same object. */
function pinnedOf(record: OwnMatrix): PinnedMatrix | null {
  const known = pinnedByRecord.get(record);
  if (known !== undefined) return known;
  const matrix = matrixOf(record);
  const pinned = matrix === null ? null : pin(matrix);
  pinnedByRecord.set(record, pinned);
  return pinned;
}

/** Stores a new own matrix. Rejects with `StorageError`; then nothing was written. */
export async function createOwnMatrix(id: string, fields: OwnMatrixFields): Promise<void> {
  await commit([change('ownMatrices', id, () => fields)], { kind: 'created', about: id });
}

/** The history of a draft tells that it changed; its texts are not kept each time, as a matrix may hold 500 kB. */
const textsOfDrafts: ReadonlySet<string> = new Set(['content']);

/**
 * Changes a draft. `edit` gets the draft as it is in the store, so that a change of another part in another tab
 * survives. A matrix that is ready is refused: see `beginEditing`.
 */
export async function editOwnMatrix(
  id: string,
  edit: (draft: MatrixDraft) => MatrixDraft,
  rightToUse?: boolean,
): Promise<void> {
  const apply = (current: OwnMatrix | undefined): OwnMatrixFields | null => {
    if (current === undefined) return null;
    if (current.status !== 'draft') throw new StorageError('locked', 'this version of the matrix is ready');
    return { ...current, content: edit(current.content), rightToUse: rightToUse ?? current.rightToUse };
  };
  await commit([change('ownMatrices', id, apply)], {
    kind: 'changed',
    about: id,
    alreadyKept: textsOfDrafts,
  });
}

/**
 * Opens a matrix for editing and gives the id of the record to edit: itself while it is a draft or in no assessment
 * (deleted ones count, as they can come back), otherwise a new version that starts with the same content. A draft of a
 * later version that is there already is taken up again.
 */
export async function beginEditing(id: string): Promise<string> {
  let edited = id;
  await commitAfter(
    async () => {
      const [own, assessments] = await Promise.all([readRows('ownMatrices'), readRows('assessments')]);
      const kept = own.records.filter(({ deletedAt }) => deletedAt === null);
      const record = kept.find((one) => one.id === id);
      const pinned = record === undefined ? null : pinnedOf(record);
      if (record === undefined || pinned === null) return [];
      const family = kept.filter(({ content }) => content.id === record.content.id);
      const isPinned = ({ sha256 }: { sha256: string }) => sha256 === pinned.sha256;
      if (!assessments.records.some(({ matrices }) => matrices.some(isPinned))) {
        return [change('ownMatrices', id, (current) => (current ? { ...current, status: 'draft' } : null))];
      }
      const begun = family.find(
        ({ status, content }) => status === 'draft' && content.version > record.content.version,
      );
      edited = begun?.id ?? newId();
      if (begun !== undefined) return [];
      const version = 1 + Math.max(...family.map(({ content }) => content.version));
      const content = nextVersion(pinned.matrix, version);
      return [
        change('ownMatrices', edited, () => ({ ...record, status: 'draft', rightToUse: false, content })),
      ];
    },
    { kind: 'changed', about: id, alreadyKept: textsOfDrafts },
  );
  return edited;
}

/**
 * Makes a draft ready for assessments. Where another content is already known under its version, it gets the next free
 * one, so that a version never means two things. Gives the version. Rejects for a draft with problems.
 */
export async function makeReady(id: string): Promise<number> {
  let version = 0;
  await commitAfter(
    async () => {
      const [own, assessments] = await Promise.all([readRows('ownMatrices'), readRows('assessments')]);
      const record = own.records.find((one) => one.id === id);
      if (record === undefined) throw new StorageError('unreadable', `there is no matrix ${id}`);
      const { content, rightToUse } = record;
      if (draftProblems(content).length > 0) throw new StorageError('locked', 'the matrix is not complete');
      if (!rightToUse && content.wordingStatus !== 'original')
        throw new StorageError('locked', 'the right to use the wording is not stated');
      const sha256 = matrixHash(readyMatrix(content));
      const taken = [
        ...own.records
          .filter((other) => other.id !== id && other.deletedAt === null && other.content.id === content.id)
          .map((other) => other.content.version),
        ...assessments.records.flatMap(({ matrices }) =>
          matrices
            .filter((pinned) => pinned.id === content.id && pinned.sha256 !== sha256)
            .map((pinned) => pinned.version),
        ),
      ];
      version = taken.includes(content.version) ? Math.max(...taken) + 1 : content.version;
      return [
        change('ownMatrices', id, (current) =>
          current ? { ...current, status: 'ready', content: withVersion(current.content, version) } : null,
        ),
      ];
    },
    { kind: 'changed', about: id, alreadyKept: textsOfDrafts },
  );
  return version;
}
