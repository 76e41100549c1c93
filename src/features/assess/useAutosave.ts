import { useCallback, useMemo, useRef } from 'react';
import { useLeaving } from '#components/useLeaving.ts';
import { conflictFieldNames, type ConflictField } from '#core/conflict.ts';
import type { AnswerPatch } from '#core/response.ts';
import { saveAnswer, type TextBase } from '#storage/assessments.ts';
import { markSent, markUnsaved } from '#state/saveStatus.ts';

/** Text is saved this long after the last key, and at the latest after `longestWaitMs` of typing. */
const settleMs = 300;
const longestWaitMs = 1000;

export interface Autosave {
  /** Saves at once, together with whatever was waiting. */
  saveNow: (patch: AnswerPatch) => void;
  /** Saves when the typing, or the arrowing through levels, has settled. */
  saveSoon: (patch: AnswerPatch) => void;
  /** Sends off what is waiting; resolves when it is on disk, also when it could not be saved. */
  flush: () => Promise<void>;
}

/**
 * Saves the answer to one criterion, one way: from the form to the store, never back. A patch that could not be
 * saved stays waiting and goes out with the next one, or when the person selects *Try again*. `seed`: the texts that
 * the form began with, so that one changed meanwhile in another tab is noticed.
 */
export function useAutosave(
  assessmentId: string,
  criterionId: string,
  section: string,
  seed: Required<TextBase>,
): Autosave {
  const waiting = useRef<AnswerPatch>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waitingSince = useRef<number | null>(null);
  const kept = useRef(new Set<string>());
  const base = useRef(seed);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    waitingSince.current = null;
    const patch = waiting.current;
    if (Object.keys(patch).length === 0) return;
    waiting.current = {};
    markSent(holder);
    const sent = textsOf(patch);
    const started = Object.fromEntries(sent.map(([field]) => [field, base.current[field]]));
    // At once: the next save may start before this one has ended.
    base.current = { ...base.current, ...Object.fromEntries(sent) };
    try {
      await saveAnswer(assessmentId, criterionId, patch, section, {
        alreadyKept: new Set(kept.current),
        base: started,
      });
      for (const [field] of sent) kept.current.add(field);
    } catch {
      // The header and the page say so; what is newer than the failed patch wins over it.
      waiting.current = { ...patch, ...waiting.current };
      base.current = { ...base.current, ...started };
    }
  }, [assessmentId, criterionId, section]);

  const saveNow = useCallback(
    (patch: AnswerPatch) => {
      waiting.current = { ...waiting.current, ...patch };
      void flush();
    },
    [flush],
  );

  const saveSoon = useCallback(
    (patch: AnswerPatch) => {
      waiting.current = { ...waiting.current, ...patch };
      markUnsaved(holder);
      waitingSince.current ??= Date.now();
      const left = Math.max(0, waitingSince.current + longestWaitMs - Date.now());
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), Math.min(settleMs, left));
    },
    [flush],
  );

  useLeaving(flush);

  return useMemo(() => ({ saveNow, saveSoon, flush }), [saveNow, saveSoon, flush]);
}

/** This form, where the save status counts who holds unsaved text. */
const holder = 'answer';

function textsOf(patch: AnswerPatch): [ConflictField, string][] {
  return conflictFieldNames.flatMap((field): [ConflictField, string][] => {
    const text = patch[field];
    return text === undefined ? [] : [[field, text]];
  });
}
