import { useCallback, useEffect, useMemo, useRef } from 'react';
import { isComposing, whenSettled } from '#components/composition.ts';
import { useLeaving } from '#components/useLeaving.ts';
import { conflictFieldNames, type ConflictField } from '#core/conflict.ts';
import { heldField } from '#core/held.ts';
import type { AnswerPatch } from '#core/response.ts';
import { isSame } from '#core/same.ts';
import { saveAnswer, type TextBase } from '#storage/assessments.ts';
import { latestStamp } from '#storage/commit.ts';
import { useHeld } from '#storage/useHeld.ts';
import { markSent, markUnsaved } from '#state/saveStatus.ts';
import { answerFieldNames, type AnswerFields } from './answerFields.ts';

/** Text is saved this long after the last key, and at the latest after `longestWaitMs` of typing. */
const settleMs = 300;
const longestWaitMs = 1000;

export interface Autosave {
  /** Saves at once, together with whatever was waiting. */
  saveNow: (patch: AnswerPatch) => void;
  /** Saves when the typing, or the arrowing through levels, has settled. */
  saveSoon: (patch: AnswerPatch) => void;
  /** A text that is too long to be saved stays on the page and is held when it goes away; `null` when it no longer is. */
  keepUnsaved: (field: AnswerText, text: string | null) => void;
  /** Sends off what is waiting; resolves when it is on disk, also when it could not be saved. */
  flush: () => Promise<void>;
  /**
   * Compares with what is stored now and returns the fields that were changed elsewhere and are not being changed
   * here, for the form to show. `shown` is what it shows; `hlc` the stamp of what is stored, empty when nothing is.
   */
  adopt: (stored: AnswerFields, hlc: string, shown: AnswerFields) => Partial<AnswerFields>;
}

export interface AutosavePlace {
  assessmentId: string;
  criterionId: string;
  section: string;
  /** The title of the criterion, for a text that has to be shown again. */
  about: string;
}

/** A patch on its way to disk, and the fields as the store had them before. */
interface Sent {
  patch: AnswerPatch;
  before: AnswerFields;
}

/**
 * Saves the answer to one criterion, one way: from the form to the store, never back. A patch that could not be
 * saved stays waiting and goes out with the next one, or when the person selects *Try again*. When the page goes away,
 * what is not on disk is held until the tool is opened again. `seed`: what the form began with, so that a text that
 * was changed meanwhile in another tab is noticed.
 */
export function useAutosave(
  { assessmentId, criterionId, section, about }: AutosavePlace,
  seed: AnswerFields,
): Autosave {
  const waiting = useRef<AnswerPatch>({});
  const sending = useRef(new Set<Sent>());
  const tooLong = useRef(new Map<AnswerText, string>());
  const callOff = useRef<() => void>(() => undefined);
  const waitingSince = useRef<number | null>(null);
  const kept = useRef(new Set<string>());
  const base = useRef(seed);
  const savedAs = useRef('');

  const flush = useCallback(async () => {
    callOff.current();
    waitingSince.current = null;
    const patch = waiting.current;
    if (Object.keys(patch).length === 0) return;
    waiting.current = {};
    markSent(holder);
    const before = base.current;
    const sent = { patch, before };
    const texts = textsOf(patch);
    // At once: the next save may start before this one has ended.
    base.current = { ...before, ...patch };
    sending.current.add(sent);
    try {
      await saveAnswer(assessmentId, criterionId, patch, section, {
        alreadyKept: new Set(kept.current),
        base: Object.fromEntries(texts.map(([field]) => [field, before[field]])) satisfies TextBase,
      });
      savedAs.current = latestStamp();
      for (const [field] of texts) kept.current.add(field);
    } catch {
      // The header and the page say so; what is newer than the failed patch wins over it.
      waiting.current = { ...patch, ...waiting.current };
      base.current = { ...base.current, ...only(before, patch) };
    }
    sending.current.delete(sent);
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
      callOff.current();
      callOff.current = whenSettled(() => void flush(), Math.min(settleMs, left));
    },
    [flush],
  );

  const keepUnsaved = useCallback((field: AnswerText, text: string | null) => {
    if (text === null) tooLong.current.delete(field);
    else tooLong.current.set(field, text);
    if (tooLong.current.size > 0) markUnsaved(longHolder);
    else markSent(longHolder);
  }, []);

  const adopt = useCallback((stored: AnswerFields, hlc: string, shown: AnswerFields) => {
    // What was read before the last save ended would take it back from the screen.
    if (isComposing() || hlc < savedAs.current) return {};
    const news = answerFieldNames.filter((field) => {
      const known = base.current[field];
      const busy = field in waiting.current || [...sending.current].some(({ patch }) => field in patch);
      // A text that is too long to be saved is shown, but neither known nor waiting.
      return !busy && !isSame(known, stored[field]) && isSame(shown[field], known);
    });
    if (news.length === 0) return {};
    const adopted = Object.fromEntries(news.map((field) => [field, stored[field]]));
    base.current = { ...base.current, ...adopted };
    return adopted;
  }, []);

  useLeaving(flush);
  useHeld((address) => {
    const unsaved = [...sending.current].map(({ patch }) => patch);
    const over = Object.fromEntries(tooLong.current);
    const latest = [...unsaved, waiting.current, over].reduce<AnswerPatch>(
      (all, one) => ({ ...all, ...one }),
      {},
    );
    const known = [...[...sending.current].map(({ before }) => before), ...unsaved, base.current];
    const fields = answerFieldNames
      .filter((field) => field in latest)
      .map((field) => heldField(field, names[field] ?? '', latest[field], valuesOf(known, field)));
    const target = { kind: 'answer', assessmentId, criterionId, section } as const;
    return fields.length === 0 ? null : { target, about, address, fields };
  }, flush);
  useEffect(() => () => markSent(longHolder), []);

  return useMemo(
    () => ({ saveNow, saveSoon, keepUnsaved, flush, adopt }),
    [saveNow, saveSoon, keepUnsaved, flush, adopt],
  );
}

/** This form, where the save status counts who holds unsaved text. */
const holder = 'answer';
const longHolder = 'answer-too-long';

const names: Partial<Record<keyof AnswerFields, string>> = {
  note: 'Notes',
  notApplicableReason: 'Why does this not apply?',
  nextNote: 'Note to the next assessor',
};

function textsOf(patch: AnswerPatch): [AnswerText, string][] {
  return answerTexts.flatMap((field): [AnswerText, string][] => {
    const text = patch[field];
    return text === undefined ? [] : [[field, text]];
  });
}

export type AnswerText = Extract<ConflictField, keyof AnswerFields>;
const answerTexts = conflictFieldNames.filter((field): field is AnswerText => field in names);

function only(fields: AnswerFields, patch: AnswerPatch): Partial<AnswerFields> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field in patch));
}

function valuesOf(known: readonly Partial<AnswerFields>[], field: keyof AnswerFields): unknown[] {
  return known.filter((one) => field in one).map((one) => one[field]);
}
