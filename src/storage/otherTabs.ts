import { useCallback, useEffect, useState } from 'react';
import { store } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { tabId } from './tab.ts';
import { holdAssessment, tabsWith, takeLock, whenGone } from './tabs.ts';
import { pauseWriting, write, writeLimitMs } from './write.ts';

/** A tab that is awake answers within a few milliseconds. */
const answerWithinMs = 1000;

/** Said between the tabs that show one assessment. It is for speed only; nothing depends on it. */
interface Word {
  say: 'who is here' | 'here' | 'taken over';
  from: string;
  to?: string;
}

export interface OtherTabs {
  /** Other tabs that show the assessment. */
  open: readonly string[];
  /** Those of them that do not answer: the browser has put them to sleep, or they hang. */
  asleep: readonly string[];
  /** Tabs that are asleep write nothing more until they have been loaded again. Rejects with `StorageError`. */
  takeOver: () => Promise<void>;
}

interface Known {
  of: string | null;
  open: readonly string[];
  asleep: readonly string[];
}
const nobody: Known = { of: null, open: [], asleep: [] };

/** Tells of the tabs that show the assessment as they come, go, and answer. Returns the function that ends it. */
function follow(assessmentId: string, tell: (next: (known: Known) => Known) => void): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(channelOf(assessmentId));
  const awake = new Set<string>();
  const followed = new Set<string>();
  const say = (word: Omit<Word, 'from'>) => channel.postMessage({ ...word, from: tabId } satisfies Word);
  const look = async (isOver: boolean) => {
    const open = await tabsWith(assessmentId);
    if (stop.signal.aborted) return;
    for (const tab of open.filter((one) => !followed.has(one))) {
      followed.add(tab);
      whenGone(assessmentId, tab, stop.signal, () => {
        followed.delete(tab);
        void look(false);
      });
    }
    tell((known) => ({
      of: assessmentId,
      open,
      asleep: open.filter((tab) => !awake.has(tab) && (isOver || known.asleep.includes(tab))),
    }));
  };
  const inquire = async () => {
    awake.clear();
    say({ say: 'who is here' });
    await look(false);
    await new Promise((resolve) => setTimeout(resolve, answerWithinMs));
    await look(true);
  };
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.say === 'taken over') {
      if (data.to === tabId) pauseWriting();
      return;
    }
    awake.add(data.from);
    if (data.say === 'who is here' && !stop.signal.aborted) say({ say: 'here' });
    void look(false);
  };
  const wake = () => {
    if (document.visibilityState === 'visible') void inquire();
  };
  const release = holdAssessment(assessmentId, pauseWriting);
  document.addEventListener('visibilitychange', wake);
  void inquire();
  return () => {
    stop.abort();
    document.removeEventListener('visibilitychange', wake);
    release();
    channel.close();
  };
}

const channelOf = (assessmentId: string) => `ap-governance.${assessmentId}`;

/** Which other tabs show the assessment. `null` asks for nothing. */
export function useOtherTabs(assessmentId: string | null): OtherTabs {
  const [tabs, setTabs] = useState<Known>(nobody);
  useEffect(() => {
    if (assessmentId === null || !('locks' in navigator)) return;
    let stop = follow(assessmentId, setTabs);
    // A page that is put away must not listen: the browser would throw it away for that.
    const putAway = () => stop();
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) stop = follow(assessmentId, setTabs);
    };
    window.addEventListener('pagehide', putAway);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pagehide', putAway);
      window.removeEventListener('pageshow', comeBack);
      stop();
    };
  }, [assessmentId]);

  const own = tabs.of === assessmentId ? tabs : nobody;
  const { asleep } = own;
  const takeOver = useCallback(async () => {
    if (assessmentId === null) return;
    await pauseTabs(asleep);
    const channel = new BroadcastChannel(channelOf(assessmentId));
    for (const tab of asleep) {
      channel.postMessage({ say: 'taken over', from: tabId, to: tab } satisfies Word);
      await takeLock(assessmentId, tab);
    }
    channel.close();
    setTabs((known) => ({ ...known, open: known.open.filter((tab) => !asleep.includes(tab)), asleep: [] }));
  }, [assessmentId, asleep]);
  return { open: own.open, asleep, takeOver };
}

const mostPaused = 20;

/** Notes in the store's identity, which every write reads, that these tabs may not write. They get another id when loaded. */
async function pauseTabs(tabs: readonly string[]): Promise<void> {
  await write([], writeLimitMs, async () => {
    const identity = await readIdentity(store());
    if (identity === null) return;
    const paused = [...new Set([...(identity.paused ?? []), ...tabs])].slice(-mostPaused);
    await writeIdentity(store(), { ...identity, paused });
  });
}
