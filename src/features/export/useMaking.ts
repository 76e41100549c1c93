import { useEffect, useRef, useState } from 'react';
import { saveFile } from '#components/saveFile.ts';
import type { MadeDocument } from './documentMaker.ts';
import { sizeText } from './fileSizes.ts';

/** Shown only once it takes long enough to be noticed. */
const patienceMs = 300;

export type Making =
  { state: 'idle' } | { state: 'making'; isSlow: boolean } | { state: 'done' | 'failed'; said: string };

interface Job {
  /** "Word document", as it stands in a sentence. */
  noun: string;
  /** What to do when it fails: "Try Excel or print, or reload." */
  otherwise: string;
  make: (signal: AbortSignal) => Promise<MadeDocument>;
  /** Tells those who do not see the row. */
  say: (words: string) => void;
  /** After the file was handed over. */
  onDone: (noun: string) => void;
}

/** One file in the making: what is said about it, and the ways to start and to stop it. */
export function useMaking({ noun, otherwise, make, say, onDone }: Job) {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const tell = (state: 'done' | 'failed', words: string) => {
    setMaking({ state, said: words });
    say(words);
  };
  const start = async () => {
    if (running.current !== null) return;
    const job = new AbortController();
    running.current = job;
    setMaking({ state: 'making', isSlow: false });
    say('');
    const timer = setTimeout(() => {
      setMaking({ state: 'making', isSlow: true });
      say(`Making your ${noun}`);
    }, patienceMs);
    try {
      // Lets the button show that it is busy before the work begins.
      await new Promise((resolve) => setTimeout(resolve));
      const { fileName, bytes, type } = await make(job.signal);
      job.signal.throwIfAborted();
      saveFile(new Blob([bytes], { type }), fileName);
      tell(
        'done',
        `Downloaded, ${sizeText(bytes.length)}: ${fileName}. Check that it is in your Downloads folder.`,
      );
      onDone(noun);
    } catch {
      if (job.signal.aborted) tell('done', `Stopped. No ${noun} was made.`);
      else tell('failed', `The ${noun} could not be made. ${otherwise}`);
    } finally {
      clearTimeout(timer);
      running.current = null;
    }
  };
  return { making, start, cancel: () => running.current?.abort() };
}
