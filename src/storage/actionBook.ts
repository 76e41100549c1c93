import type { Action } from '#core/action.ts';
import type { Assessment } from '#core/assessment.ts';
import type { MatrixUse } from '#core/criterionPlace.ts';
import { dayOf } from '#core/day.ts';
import type { UnreadableRow } from '#core/door.ts';
import { eventSchema, type HistoryEvent } from '#core/event.ts';
import type { Organisation } from '#core/organisation.ts';
import { agreedResponses } from '#core/response.ts';
import { store } from './database.ts';
import { readPinned } from './matrices.ts';
import { readResponses, readRows } from './rows.ts';
import { useLive } from './useLive.ts';

/** An organisation with its actions and the wording that they refer to. */
export interface OrganisationActions {
  organisation: Organisation;
  /** Deleted ones are left out. */
  actions: Action[];
  /** The assessments that are not deleted with each of their matrices, the latest period first. */
  uses: MatrixUse[];
}

export interface ActionBook {
  organisations: OrganisationActions[];
  unreadable: UnreadableRow[];
  /** The device's own day, `yyyy-MM-dd`. */
  today: string;
}

/** The actions of all organisations, the sample's included. Live; `undefined` while loading. */
export function useActionBook(): ActionBook | undefined {
  return useLive(readActionBook);
}

/** For `useActionBook`. Of each matrix only the latest assessment's answers are read: lists ask no others. */
export async function readActionBook(): Promise<ActionBook> {
  const [organisations, actions, assessments] = await Promise.all([
    readRows('organisations'),
    readRows('actions'),
    readRows('assessments'),
  ]);
  const kept = assessments.records.filter(({ deletedAt }) => deletedAt === null).sort(latestFirst);
  const answers = new Map<string, MatrixUse['responses']>();
  for (const { id } of latestOfEachMatrix(kept)) {
    answers.set(id, agreedResponses((await readResponses(id)).records));
  }
  // Last: a matrix may come from memory, and what is read after waiting for anything else is not watched.
  const book: OrganisationActions[] = [];
  for (const organisation of organisations.records.filter(({ deletedAt }) => deletedAt === null)) {
    const uses: MatrixUse[] = [];
    for (const assessment of kept.filter(({ organisationId }) => organisationId === organisation.id)) {
      for (const pin of assessment.matrices) {
        const matrix = await readPinned(pin);
        if (matrix !== null)
          uses.push({ assessment, matrix, responses: answers.get(assessment.id) ?? new Map() });
      }
    }
    book.push({
      organisation,
      uses,
      actions: actions.records.filter(
        ({ organisationId, deletedAt }) => organisationId === organisation.id && deletedAt === null,
      ),
    });
  }
  return { organisations: book, unreadable: actions.unreadable, today: dayOf(new Date()) };
}

function latestFirst(a: Assessment, b: Assessment): number {
  const rank = ({ period, createdAt }: Assessment) => `${period.from} ${createdAt}`;
  return rank(a) < rank(b) ? 1 : -1;
}

function latestOfEachMatrix(assessments: readonly Assessment[]): Set<Assessment> {
  const latest = new Map<string, Assessment>();
  for (const assessment of assessments) {
    for (const { id } of assessment.matrices) {
      const key = `${assessment.organisationId} ${id}`;
      if (!latest.has(key)) latest.set(key, assessment);
    }
  }
  return new Set(latest.values());
}

/** All actions that are not deleted of the organisations that are people's own, for the home page. Live. */
export function useOwnActions(): { actions: Action[]; today: string } | undefined {
  return useLive(async () => {
    const [organisations, actions] = await Promise.all([readRows('organisations'), readRows('actions')]);
    const own = new Set(
      organisations.records
        .filter(({ sample, deletedAt }) => !sample && deletedAt === null)
        .map(({ id }) => id),
    );
    return {
      actions: actions.records.filter(
        ({ organisationId, deletedAt }) => own.has(organisationId) && deletedAt === null,
      ),
      today: dayOf(new Date()),
    };
  });
}

/** What was done to one record of an organisation, the last first. Live. Lines that cannot be read are left out. */
export function useRecordHistory(organisationId: string, recordId: string): HistoryEvent[] | undefined {
  const found = useLive(async () => {
    const rows = await store().events.where('about').equals(organisationId).toArray();
    return { recordId, events: rows.flatMap((row) => lineOf(row, recordId)).reverse() };
  }, [organisationId, recordId]);
  return found?.recordId === recordId ? found.events : undefined;
}

function lineOf(row: unknown, recordId: string): HistoryEvent[] {
  const opened = eventSchema.safeParse(row);
  return opened.success && opened.data.recordId === recordId ? [opened.data] : [];
}
