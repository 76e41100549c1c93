import { isOpen, type Action, type ActionFields } from '#core/action.ts';
import { dayOf } from '#core/day.ts';
import type { Evidence } from '#core/evidence.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { criteriaOf, descriptorFor } from '#core/readMatrix.ts';
import { seal } from '#core/record.ts';
import type { SampleAction } from './sampleActions.ts';
import { notAfter, sampleClock } from './sampleClock.ts';
import type { SampleEvidence } from './sampleEvidence.ts';
import { sampleOrganisationId } from './sampleIds.ts';

type Pinned = Workspace['matrices'][number];

/** The evidence as rows. Only its stamps depend on the day. */
export function evidenceRows(evidence: readonly SampleEvidence[], nowIso: string): Evidence[] {
  const clock = sampleClock(nowIso);
  return evidence.map(({ id, addedAt, fields }) =>
    seal(id, { ...fields, organisationId: sampleOrganisationId }, clock(addedAt)),
  );
}

/**
 * The actions as rows: as they were when a year was signed (`signedAt`, ISO 8601), or as they are today (`null`). Open
 * ones are due relative to today, so that the same ones are overdue whenever the sample is opened.
 */
export function actionRows(
  actions: readonly SampleAction[],
  matrices: readonly Pinned[],
  { nowIso, signedAt }: { nowIso: string; signedAt: string | null },
): Action[] {
  const clock = sampleClock(nowIso);
  return actions
    .filter(({ fields }) => signedAt === null || fields.createdAt <= signedAt)
    .map((action) => {
      const log = action.log.filter(({ at }) => signedAt === null || at <= signedAt);
      const last = log.at(-1)?.at ?? action.fields.createdAt;
      return seal(action.id, fieldsOf(action, log, matrices, nowIso, signedAt === null), clock(last));
    });
}

function fieldsOf(
  { id, fields, about, toLevel, firstDue, dueInDays, result, evidenceIds }: SampleAction,
  log: SampleAction['log'],
  matrices: readonly Pinned[],
  nowIso: string,
  today: boolean,
): ActionFields {
  const status = log.flatMap((line) => line.status ?? []).at(-1) ?? 'not-started';
  const open = isOpen({ status });
  const criteria = about.map((key) => {
    const [matrixId = '', criterionId = ''] = key.split('.');
    return { matrixId, criterionId };
  });
  return {
    ...fields,
    createdAt: notAfter(fields.createdAt, nowIso),
    organisationId: sampleOrganisationId,
    why: levelText(criteria[0], toLevel, matrices),
    criteria,
    due: today && open ? dayAfter(nowIso, dueInDays) : firstDue,
    status,
    updates: log.map((line, index) => ({
      ...line,
      id: `${id}-update-${index + 1}`,
      at: notAfter(line.at, nowIso),
    })),
    result: open ? '' : result,
    evidenceIds: open ? [] : [...evidenceIds],
    closedAt: open ? null : notAfter(log.at(-1)?.at ?? nowIso, nowIso),
  };
}

function levelText(
  about: ActionFields['criteria'][number] | undefined,
  value: number,
  matrices: readonly Pinned[],
): string {
  const level = matrices
    .filter(({ matrix }) => matrix.id === about?.matrixId)
    .flatMap(({ matrix }) => criteriaOf(matrix).map(({ criterion }) => ({ matrix, criterion })))
    .find(({ criterion }) => criterion.id === about?.criterionId);
  if (level === undefined) throw new Error(`the sample has no criterion ${about?.criterionId ?? ''}`);
  return descriptorFor(level.matrix, level.criterion, value);
}

/** The day so many days after the day of `iso` here, by the calendar, so that a change of the clocks loses none. */
function dayAfter(iso: string, days: number | null): string | null {
  if (days === null) return null;
  const day = new Date(iso);
  day.setDate(day.getDate() + days);
  return dayOf(day);
}
