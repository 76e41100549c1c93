import type { Steps } from '#core/steps.ts';

/** How long a page may be busy before it looks after the person again, in milliseconds. */
const sliceMs = 40;

/** The work was given up, because nobody waits for it any more. */
export class GivenUp extends Error {}

export interface SliceOptions {
  /** Asked at each pause; once it says so the work ends with `GivenUp`. */
  isGivenUp?: () => boolean;
}

/**
 * Does long work in slices, and between them lets the page answer the person. Not inside a transaction: it would end at
 * the first pause. Rejects as the work throws, or with `GivenUp`.
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { isGivenUp = () => false }: SliceOptions = {},
): Promise<Result> {
  for (;;) {
    const end = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await pause();
    if (isGivenUp()) throw new GivenUp('nobody waits for it');
  }
}

/** Until the browser has done what waits: a message comes after input and drawing, and sooner than a timer of 4 ms. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
