import type { Subscription } from 'dexie';
import { startTransition, useEffect, useState } from 'react';
import type { EarlierYears } from '#core/compare/years.ts';
import { fewestForTrend } from '#core/compare/trend.ts';
import { noLibrary, earlierOnes, readFacts, settled, type ReadyAssessment } from './hooks.ts';
import { useTimesReadAgain } from './readAgain.ts';
import { readRows } from './rows.ts';
import { following, whileOurs } from './useLive.ts';

type Years = EarlierYears<ReadyAssessment>;
const none: Years = { ready: [], lost: 0 };

/**
 * The years before an assessment, live: what `useEarlierAssessment` chooses from, without what a later version replaced.
 * `undefined` while loading. They are read once the page that asks has been painted, so that it comes no later for them;
 * and of fewer than 3 assessments none is read. `null` asks for nothing.
 */
export function useEarlierYears(id: string | null): Years | undefined {
  const times = useTimesReadAgain();
  const [found, setFound] = useState<{ id: string; years: Years } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let reading: Subscription | null = null;
    const stop = afterPaint(() => {
      reading = following(() => readEarlierYears(id)).subscribe({
        next: (years) => startTransition(() => setFound({ id, years })),
        // The page itself says when the store cannot be read.
        error: () => setFound({ id, years: none }),
      });
    });
    return () => {
      stop();
      reading?.unsubscribe();
    };
  }, [id, times]);
  return found === null || found.id !== id ? undefined : found.years;
}

/** The same, once. */
async function readEarlierYears(id: string): Promise<Years> {
  const read = await whileOurs(async () => {
    const earlier = earlierOnes((await readRows('assessments')).records, id).filter(
      ({ status }) => status !== 'revised',
    );
    // With the one that is shown.
    if (earlier.length + 1 < fewestForTrend) return [];
    return Promise.all(
      earlier.map((one) =>
        readFacts(one.id, noLibrary).catch((): { state: 'missing' } => ({ state: 'missing' })),
      ),
    );
  });
  const loaded = await Promise.all(read.map(settled));
  const ready = loaded.filter((one) => one.state === 'ready');
  return { ready, lost: loaded.length - ready.length };
}

/** Calls back when the page has shown what it has now. Gives what calls it off. */
function afterPaint(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
