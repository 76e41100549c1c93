import { useRef, useState } from 'react';
import { saveBackup, type SavedBackup } from './saveBackup.ts';

/** Shown only once it takes long enough to be noticed. */
const patienceMs = 300;

export type SavingBackup =
  | { state: 'idle' | 'stopped' | 'failed' }
  | { state: 'making'; isSlow: boolean }
  | { state: 'saved'; saved: SavedBackup };

/** One backup in the making, and the ways to start and to stop it. It goes on when the person leaves the page. */
export function useSavingBackup() {
  const [saving, setSaving] = useState<SavingBackup>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  const start = async (includeSample: boolean) => {
    if (running.current !== null) return;
    const job = new AbortController();
    running.current = job;
    setSaving({ state: 'making', isSlow: false });
    const timer = setTimeout(() => setSaving({ state: 'making', isSlow: true }), patienceMs);
    try {
      setSaving({ state: 'saved', saved: await saveBackup(includeSample, job.signal) });
    } catch {
      setSaving({ state: job.signal.aborted ? 'stopped' : 'failed' });
    } finally {
      clearTimeout(timer);
      running.current = null;
    }
  };
  return { saving, start, stop: () => running.current?.abort() };
}
