import { eventSchema, type HistoryEvent } from '#core/event.ts';
import { nextStamp } from './commit.ts';
import { store } from './database.ts';
import { currentIdentity } from './identity.ts';
import { useLive } from './useLive.ts';
import { write, writeLimitMs } from './write.ts';

export interface AssessmentHistory {
  /** In the order in which they were written. */
  events: HistoryEvent[];
  /** This browser, as history lines name it. */
  deviceId: string;
}

/** The lines of history of one assessment, live. A line that cannot be read is left out and hides no other. */
export function useHistory(assessmentId: string): AssessmentHistory | undefined {
  const found = useLive(async () => {
    const rows = await store().events.where('about').equals(assessmentId).toArray();
    const events = rows.flatMap((row) => {
      const read = eventSchema.safeParse(row);
      return read.success ? [read.data] : [];
    });
    return { assessmentId, history: { events, deviceId: currentIdentity()?.deviceId ?? '' } };
  }, [assessmentId]);
  return found === undefined || found.assessmentId !== assessmentId ? undefined : found.history;
}

/**
 * Notes in the history that something of this assessment left the tool, and in a few words `what`: "Word document".
 * Rejects with `StorageError`.
 */
export async function noteExported(assessmentId: string, what: string): Promise<void> {
  await write(['events'], writeLimitMs, async (identity) => {
    const { hlc, at, authorId, deviceId } = await nextStamp(identity);
    await store().events.put({
      ...{ id: `${hlc}_0`, at, authorId, deviceId },
      kind: 'exported',
      about: assessmentId,
      recordId: assessmentId,
      before: { exported: what },
    } satisfies HistoryEvent);
  });
}
