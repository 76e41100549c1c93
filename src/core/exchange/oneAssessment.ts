import { actionsOfAssessment } from '#core/action.ts';
import type { Assessment } from '#core/assessment.ts';
import type { UnreadableRow } from '#core/door.ts';
import type { HistoryEvent } from '#core/event.ts';
import { seal, type Stamp } from '#core/record.ts';
import { copyAnswers } from './copyAnswers.ts';
import type { Workspace } from './read.ts';

const longestName = 200;

/**
 * Everything that one assessment needs to be read elsewhere: its organisation, answers and signed-off copy, the evidence
 * that the answers name, the actions that have to do with it, the wording that it pins and its history. Other years,
 * other organisations and their people stay out. `null` when there is no such assessment.
 */
export function partOf(workspace: Workspace, assessmentId: string): Workspace | null {
  const assessment = workspace.assessments.find(({ id }) => id === assessmentId);
  if (assessment === undefined) return null;
  const { organisationId } = assessment;
  const ofAssessment = (row: { assessmentId: string }) => row.assessmentId === assessmentId;
  const ofOrganisation = (row: { organisationId: string }) => row.organisationId === organisationId;
  const responses = workspace.responses.filter(ofAssessment);
  const related = actionsOfAssessment(workspace.actions.filter(ofOrganisation), assessment);
  const actionIds = new Set(related.map(({ id }) => id));
  const evidenceIds = new Set([
    ...responses.flatMap(({ evidence }) => evidence.map(({ evidenceId }) => evidenceId)),
    ...related.flatMap((action) => action.evidenceIds),
  ]);
  const pinned = new Set(assessment.matrices.map(({ sha256 }) => sha256));
  return {
    organisations: workspace.organisations.filter(({ id }) => id === organisationId),
    assessments: [assessment],
    responses,
    evidence: workspace.evidence.filter(({ id }) => evidenceIds.has(id)),
    actions: workspace.actions.filter(({ id }) => actionIds.has(id)),
    // A copy made by a restore shows the signed-off copy of the assessment that it was made from.
    snapshots: workspace.snapshots.filter(
      (copy) => ofAssessment(copy) || copy.id === assessment.signOff?.sha256,
    ),
    conflicts: workspace.conflicts.filter(ofAssessment),
    // The wording that the assessment pins goes with it below; the library of its author does not.
    ownMatrices: [],
    matrices: workspace.matrices.filter(({ sha256 }) => pinned.has(sha256)),
    events: workspace.events.filter(
      ({ about, recordId }) => about === assessmentId || recordId === assessmentId,
    ),
  };
}

/** The rows that could not be read and say that they belong to this assessment; a file of it must not drop them. */
export function unreadableOf(rows: readonly UnreadableRow[], assessmentId: string): UnreadableRow[] {
  return rows.filter(
    ({ id, raw }) =>
      id.startsWith(`${assessmentId}_`) ||
      (typeof raw === 'object' && raw !== null && 'assessmentId' in raw && raw.assessmentId === assessmentId),
  );
}

/** "Copy of 2026 self-assessment", cut where a name must end. */
export function copyName(name: string): string {
  return `Copy of ${name}`.slice(0, longestName);
}

/**
 * A draft with the answers of `part`, which may be signed off, under the new `id`. Evidence and actions are the
 * organisation's and are not copied. Deleted answers, the history and texts still to be decided between stay behind.
 */
export function draftCopy(part: Workspace, id: string, stamp: Stamp): Workspace {
  const event: HistoryEvent = {
    id: `${stamp.hlc}_0`,
    at: stamp.at,
    kind: 'created',
    about: id,
    recordId: id,
    before: {},
    authorId: stamp.authorId,
    deviceId: stamp.deviceId,
  };
  const copy = (assessment: Assessment): Assessment =>
    seal(
      id,
      {
        ...assessment,
        name: copyName(assessment.name),
        status: 'draft',
        signOff: null,
        revision: 1,
        revises: null,
        startedFrom: null,
        createdAt: stamp.at,
      },
      stamp,
    );
  return {
    organisations: [],
    assessments: part.assessments.map(copy),
    responses: copyAnswers(
      part.responses.filter(({ deletedAt }) => deletedAt === null),
      id,
    ),
    evidence: [],
    actions: [],
    snapshots: [],
    conflicts: [],
    ownMatrices: [],
    matrices: [],
    events: [event],
  };
}
