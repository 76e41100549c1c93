import { useMemo } from 'react';
import type { Assessment } from '#core/assessment.ts';
import type { UnreadableRow } from '#core/door.ts';
import type { Organisation } from '#core/organisation.ts';
import { store, type ActivityRow } from './database.ts';
import { openStored, readRows } from './rows.ts';
import { sharedLive } from './sharedLive.ts';
import { useLive } from './useLive.ts';

/** Everything the home page and the lists need; answers are not read. `undefined` while loading. */
export interface Shelf {
  organisations: Organisation[];
  assessments: (Assessment & { activity: ActivityRow | null })[];
  unreadable: UnreadableRow[];
}

/** Organisations and assessments that are not deleted, the last worked on first. Live. */
export function useShelf(): Shelf | undefined {
  const spines = useSpines();
  const activity = useLive(() => store().activity.toArray());
  return useMemo(() => spines && activity && shelfOf(spines, activity), [spines, activity]);
}

function shelfOf(spines: Spines, activity: readonly ActivityRow[]): Shelf {
  const activityOf = new Map(activity.map((row) => [row.assessmentId, row]));
  return {
    ...spines,
    assessments: spines.assessments
      .map((assessment) => ({ ...assessment, activity: activityOf.get(assessment.id) ?? null }))
      .sort((a, b) => (lastChange(a) < lastChange(b) ? 1 : -1)),
  };
}

/** The shelf without when each was last worked on. */
export type Spines = Omit<Shelf, 'assessments'> & { assessments: Assessment[] };

/**
 * For what stands on every page: read again when a name changes, and not at each answer. Live. Of thousands of
 * assessments one reading serves all that ask, and the next page has it at once.
 */
export const useSpines: () => Spines | undefined = sharedLive(readSpines);

async function readSpines(): Promise<Spines> {
  const [organisations, assessments] = await Promise.all([
    readRows('organisations'),
    readRows('assessments'),
  ]);
  return {
    organisations: organisations.records.filter(({ deletedAt }) => deletedAt === null),
    assessments: assessments.records.filter(({ deletedAt }) => deletedAt === null),
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
    const opened = openStored('organisations', await store().organisations.get(id));
    return { id, record: opened.ok && opened.record.deletedAt === null ? opened.record : null };
  }, [id]);
  return found === undefined || found.id !== id ? undefined : found.record;
}
