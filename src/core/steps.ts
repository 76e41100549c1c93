/**
 * Long work in small steps. Whoever runs it may pause after each, so that a page stays usable while thousands of rows
 * are read or written; the result is the same however often it paused.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all the work without a pause. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
