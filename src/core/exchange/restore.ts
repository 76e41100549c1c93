import { isLocked, type Assessment } from '#core/assessment.ts';
import { isErased } from '#core/erase.ts';
import type { HistoryEvent } from '#core/event.ts';
import type { Organisation } from '#core/organisation.ts';
import { seal, type Stamp } from '#core/record.ts';
import type { CriterionResponse } from '#core/response.ts';
import { byAssessment, countAnswers, latestChange } from './contents.ts';
import { copyAnswers } from './copyAnswers.ts';
import type { Workspace } from './read.ts';
import { addAll, countLater, erasedIds, laterOf, replaceById, union, unionBy } from './rowSets.ts';

export type Resolution = 'keep-both' | 'use-file' | 'keep-mine';

/** One assessment that is both here and in the file, with different content. */
export interface Conflict {
  assessmentId: string;
  name: string;
  mine: { updatedAt: string; answers: number };
  file: { updatedAt: string; answers: number };
  /** What was signed off here stays: the file's can only stand beside it. */
  locked: boolean;
}

/** What a file would change, before anything is written. */
export interface DryRun {
  newOrganisations: string[];
  newAssessments: string[];
  sameAssessments: string[];
  /** Deleted for ever here: they do not come back. */
  erasedAssessments: string[];
  conflicts: Conflict[];
  /** Evidence and actions that are new or later in the file, deleted ones left out. */
  evidence: number;
  actions: number;
  /** Own matrices that are new or later in the file, drafts included. */
  ownMatrices: number;
}

/**
 * Compares a file with what is here. Rows are equal when their checksums are. What the file holds as deleted comes
 * back as deleted and is not counted, and it never deletes what is here.
 */
export function dryRun(here: Workspace, file: Workspace): DryRun {
  const mine = new Map(here.assessments.map((assessment) => [assessment.id, assessment]));
  const known = new Set(here.organisations.map(({ id }) => id));
  const result: DryRun = {
    newOrganisations: file.organisations
      .filter(({ id, deletedAt }) => !known.has(id) && deletedAt === null)
      .map(({ name }) => name),
    newAssessments: [],
    sameAssessments: [],
    erasedAssessments: [],
    conflicts: [],
    evidence: countLater(here.evidence, file.evidence),
    actions: countLater(here.actions, file.actions),
    ownMatrices: countLater(here.ownMatrices, file.ownMatrices),
  };
  const [myAnswers, fileAnswers] = [byAssessment(here), byAssessment(file)];
  for (const assessment of file.assessments.filter(({ deletedAt }) => deletedAt === null)) {
    const { id, name } = assessment;
    const own = mine.get(id);
    const [mineOfIt, fileOfIt] = [myAnswers.get(id) ?? [], fileAnswers.get(id) ?? []];
    if (own === undefined) result.newAssessments.push(name);
    else if (isErased(own)) result.erasedAssessments.push(name);
    else if (isSameSignature(own, assessment)) result.sameAssessments.push(name);
    else if (fingerprint(own, mineOfIt) === fingerprint(assessment, fileOfIt))
      result.sameAssessments.push(name);
    else {
      result.conflicts.push({
        assessmentId: id,
        name,
        mine: summary(own, mineOfIt),
        file: summary(assessment, fileOfIt),
        locked: isLocked(own),
      });
    }
  }
  return result;
}

/** Both show the same signed-off copy, whatever became of it since. */
function isSameSignature({ signOff: mine }: Assessment, { signOff: other }: Assessment): boolean {
  return mine !== null && mine.sha256 !== '' && mine.sha256 === other?.sha256;
}

/** Deleted answers do not count: those that "use the file" withdrew would make it a conflict for ever. */
function fingerprint(assessment: Assessment, responses: readonly CriterionResponse[]): string {
  const checksums = responses
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, checksum }) => `${id}:${checksum}`);
  return [assessment.checksum, ...checksums.sort()].join();
}

function summary(assessment: Assessment, responses: readonly CriterionResponse[]): Conflict['mine'] {
  return { updatedAt: latestChange(assessment.updatedAt, responses), answers: countAnswers(responses) };
}

export interface RestoreChoices {
  mode: 'add' | 'replace';
  /** By assessment id; a conflict without a choice keeps both. */
  resolutions: ReadonlyMap<string, Resolution>;
}

/**
 * The workspace after the restore. Pure: the caller writes it in one transaction. In `replace` it is the file. In
 * `add` nothing here is lost: a new row is added, an equal one stays, and of two different organisations, pieces of
 * evidence or actions the later (`hlc`) holds. A signed-off assessment here is never replaced; of the same one the file can
 * only say that it was revised. What was deleted for ever does not come back. What the file replaces goes into the
 * history. Untouched rows are the very objects of `here`. `newId` makes ids for copies.
 */
export function restoredWorkspace(
  here: Workspace,
  file: Workspace,
  { mode, resolutions }: RestoreChoices,
  stamp: Stamp,
  newId: () => string,
): Workspace {
  if (mode === 'replace') return file;
  const conflicts = new Map(dryRun(here, file).conflicts.map((found) => [found.assessmentId, found]));
  const resolutionOf = (id: string): Resolution => {
    const conflict = conflicts.get(id);
    if (conflict === undefined) return 'keep-mine';
    const wanted = resolutions.get(id) ?? 'keep-both';
    return wanted === 'use-file' && conflict.locked ? 'keep-both' : wanted;
  };
  const erased = erasedIds(here);
  const result: Workspace = {
    organisations: [],
    assessments: [...here.assessments],
    responses: [...here.responses],
    evidence: union(here.evidence, file.evidence, laterOf),
    actions: union(here.actions, file.actions, laterOf),
    conflicts: union(here.conflicts, file.conflicts, laterOf),
    ownMatrices: union(here.ownMatrices, file.ownMatrices, laterOf),
    // A signed-off copy is named by its content: two with one name are the same.
    snapshots: union(
      here.snapshots,
      file.snapshots.filter(({ assessmentId }) => !erased.has(assessmentId)),
      (own) => own,
    ),
    matrices: unionBy(here.matrices, file.matrices, ({ sha256 }) => sha256),
    events: unionBy(
      here.events,
      file.events.filter(({ about, recordId }) => !erased.has(about) && !erased.has(recordId)),
      ({ id }) => id,
    ),
  };
  const mine = new Map(here.assessments.map((assessment) => [assessment.id, assessment]));
  const [myAnswers, fileAnswers] = [byAssessment(here), byAssessment(file)];
  for (const assessment of file.assessments) {
    const responses = fileAnswers.get(assessment.id) ?? [];
    const own = mine.get(assessment.id);
    if (own === undefined) {
      result.assessments.push(assessment);
      addAll(result.responses, responses);
    } else if (resolutionOf(assessment.id) === 'use-file') {
      result.assessments = replaceById(result.assessments, [assessment]);
      result.responses = replaceById(result.responses, [
        ...withdrawn(myAnswers.get(assessment.id) ?? [], responses, stamp),
        ...responses,
      ]);
    } else if (resolutionOf(assessment.id) === 'keep-both') {
      const copy = copyAssessment(assessment, responses, stamp, newId());
      result.assessments.push(copy.assessment);
      addAll(result.responses, copy.responses);
    } else if (
      own.status === 'signed-off' &&
      assessment.status === 'revised' &&
      isSameSignature(own, assessment)
    ) {
      const revised = seal(own.id, { ...own, status: assessment.status }, stamp, own.deletedAt);
      result.assessments = replaceById(result.assessments, [revised]);
    }
  }
  const inUse = new Set(
    result.assessments.filter(({ deletedAt }) => deletedAt === null).map((a) => a.organisationId),
  );
  result.organisations = union(here.organisations, file.organisations, (own, other) =>
    laterOrganisation(own, other, inUse.has(own.id), stamp),
  );
  addAll(result.events, replacements(here, result, stamp));
  return result;
}

/** A deleted organisation whose assessment comes back must come back with it, or the assessment cannot be found. */
function laterOrganisation(
  own: Organisation,
  other: Organisation,
  inUse: boolean,
  stamp: Stamp,
): Organisation {
  const later = inUse && isErased(own) ? other : laterOf(own, other);
  return inUse && later.deletedAt !== null ? seal(later.id, later, stamp) : later;
}

/** Answers that the file does not have, as deleted: left in place they would mix with the file's. */
function withdrawn(
  mine: readonly CriterionResponse[],
  theirs: readonly CriterionResponse[],
  stamp: Stamp,
): CriterionResponse[] {
  const kept = new Set(theirs.map(({ id }) => id));
  return mine
    .filter(({ id, deletedAt }) => !kept.has(id) && deletedAt === null)
    .map((response) => seal(response.id, response, { ...stamp, authorId: response.authorId }, stamp.at));
}

/** One line of history for each row whose content the restore replaced, with the whole row as it was. */
function replacements(here: Workspace, after: Workspace, stamp: Stamp): HistoryEvent[] {
  const changed = <Row extends { id: string }>(rows: readonly Row[], next: readonly Row[]): Row[] => {
    const nextById = new Map(next.map((row) => [row.id, row]));
    return rows.filter((row) => nextById.get(row.id) !== row);
  };
  const replaced = [
    ...changed(here.organisations, after.organisations).map((row) => ({ about: row.id, row })),
    ...changed(here.assessments, after.assessments).map((row) => ({ about: row.id, row })),
    ...changed(here.responses, after.responses).map((row) => ({ about: row.assessmentId, row })),
    ...changed(here.evidence, after.evidence).map((row) => ({ about: row.organisationId, row })),
    ...changed(here.actions, after.actions).map((row) => ({ about: row.organisationId, row })),
    ...changed(here.ownMatrices, after.ownMatrices).map((row) => ({ about: row.id, row })),
  ];
  return replaced.map(({ about, row }, index) => ({
    id: `${stamp.hlc}_${index}`,
    at: stamp.at,
    kind: 'restored',
    about,
    recordId: row.id,
    before: { ...row },
    authorId: stamp.authorId,
    deviceId: stamp.deviceId,
  }));
}

function copyAssessment(assessment: Assessment, responses: CriterionResponse[], stamp: Stamp, id: string) {
  const name = `${assessment.name} (from backup file)`;
  return {
    assessment: seal(id, { ...assessment, name }, stamp, assessment.deletedAt),
    responses: copyAnswers(responses, id),
  };
}
