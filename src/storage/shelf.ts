import type { Assessment } from '#core/assessment.ts';
import { openRecord, type UnreadableRow } from '#core/door.ts';
import type { Organisation } from '#core/organisation.ts';
import { store, type ActivityRow } from './database.ts';
import { readRows } from './rows.ts';
import { useLive } from './useLive.ts';

/** Everything the home page and the lists need; answers are not read. `undefined` while loading. */
export interface Shelf {
  organisations: Organisation[];
  assessments: (Assessment & { activity: ActivityRow | null })[];
  unreadable: UnreadableRow[];
}

/** Organisations and assessments that are not deleted, the last worked on first. Live. */
export function useShelf(): Shelf | undefined {
  return useLive(readShelf);
}

async function readShelf(): Promise<Shelf> {
  const [organisations, assessments, activity] = await Promise.all([
    readRows('organisations'),
    readRows('assessments'),
    store().activity.toArray(),
  ]);
  const activityOf = new Map(activity.map((row) => [row.assessmentId, row]));
  return {
    organisations: organisations.records.filter(({ deletedAt }) => deletedAt === null),
    assessments: assessments.records
      .filter(({ deletedAt }) => deletedAt === null)
      .map((assessment) => ({ ...assessment, activity: activityOf.get(assessment.id) ?? null }))
      .sort((a, b) => (lastChange(a) < lastChange(b) ? 1 : -1)),
    unreadable: [...organisations.unreadable, ...assessments.unreadable],
  };
}

/** When an assessment or one of its answers last changed, ISO 8601. */
export function lastChange(assessment: Assessment & { activity: ActivityRow | null }): string {
  const at = assessment.activity?.at ?? '';
  return at > assessment.updatedAt ? at : assessment.updatedAt;
}

/** One organisation, live. `null` when there is no such organisation. */
export function useOrganisation(id: string): Organisation | null | undefined {
  const found = useLive(async () => {
    const opened = openRecord('organisations', await store().organisations.get(id));
    return { id, record: opened.ok && opened.record.deletedAt === null ? opened.record : null };
  }, [id]);
  return found === undefined || found.id !== id ? undefined : found.record;
}
