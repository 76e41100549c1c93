import { useCallback, useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { isComposing, whenSettled } from '#components/composition.ts';
import { useLeaving } from '#components/useLeaving.ts';
import { heldField, type HeldTarget } from '#core/held.ts';
import { isSame } from '#core/same.ts';
import { latestStamp } from '#storage/commit.ts';
import { useHeld } from '#storage/useHeld.ts';
import { markSent, markUnchanged, markUnsaved } from '#state/saveStatus.ts';

/** This form, where the save status counts who holds unsaved text. */
const holder = 'form';
const settleMs = 300;

type Form<Values extends FieldValues> = Pick<UseFormReturn<Values>, 'subscribe' | 'getValues' | 'reset'>;
type Parse<Values> = { safeParse: (values: unknown) => { success: true; data: Values } | { success: false } };

/** The record that a form is about. All but `stored` and `hlc` must not change from render to render. */
export interface FormRecord<Values, Fields extends object> {
  /** The record's fields as they are stored now, as far as this form has them. */
  stored: Fields;
  hlc: string;
  fieldsOf: (values: Values) => Fields;
  valuesOf: (fields: Fields) => Values;
  /** Gets only what was changed here, and what this form believed to be stored before. */
  save: (patch: Partial<Fields>, base: Fields) => Promise<void>;
  target: HeldTarget;
  /** The name of the record, and what people call those fields that hold text. */
  about: string;
  names: Readonly<Record<string, string>>;
}

/**
 * Saves a form of an existing record while it is being filled in, one way: what cannot be accepted yet stays on the
 * page and waits for the next change or for Save. Leaving the page saves what is waiting. While nothing is being
 * changed here, what another tab saves is shown.
 * @returns saves now what is not saved yet; rejects when it could not be written.
 */
export function useFormAutosave<Values extends FieldValues, Fields extends object>(
  { subscribe, getValues, reset }: Form<Values>,
  schema: Parse<Values>,
  record: FormRecord<Values, Fields>,
): () => Promise<void> {
  const { stored, hlc, fieldsOf, valuesOf, save, target, about, names } = record;
  const callOff = useRef<() => void>(() => undefined);
  /** The fields as last sent, and as last known to be on disk. */
  const base = useRef(stored);
  const onDisk = useRef(stored);
  const sending = useRef(0);
  const savedAs = useRef('');

  const flush = useCallback(async () => {
    callOff.current();
    const parsed = schema.safeParse(getValues());
    if (!parsed.success) return;
    const before = base.current;
    const next = fieldsOf(parsed.data);
    const patch = changed(before, next);
    if (Object.keys(patch).length === 0) {
      markUnchanged(holder);
      return;
    }
    base.current = next;
    markSent(holder);
    sending.current++;
    try {
      await save(patch, before);
      onDisk.current = next;
      savedAs.current = latestStamp();
    } catch (error) {
      // The header says so, and the next change or Try again saves it with the rest.
      base.current = { ...base.current, ...changed(base.current, before) };
      throw error;
    } finally {
      sending.current--;
    }
  }, [getValues, schema, fieldsOf, save]);

  const leave = useCallback(() => flush().catch(() => undefined), [flush]);
  useLeaving(leave);
  useHeld((address) => {
    const shown = fieldsOf(getValues());
    const patch = changed(onDisk.current, shown);
    const known = [onDisk.current, base.current].map(asRecord);
    const fields = Object.entries(patch).map(([field, value]) =>
      heldField(
        field,
        names[field] ?? '',
        value,
        known.map((one) => one[field]),
      ),
    );
    return fields.length === 0 ? null : { target, about, address, fields };
  }, leave);
  useEffect(() => {
    // What was read before the last save ended would take it back from the screen.
    if (isComposing() || sending.current > 0 || hlc < savedAs.current) return;
    if (isSame(stored, base.current) || !isSame(fieldsOf(getValues()), base.current)) return;
    base.current = onDisk.current = stored;
    reset(valuesOf(stored));
  });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: () => {
          const parsed = schema.safeParse(getValues());
          if (parsed.success && isSame(fieldsOf(parsed.data), base.current)) return;
          if (parsed.success) markUnsaved(holder);
          callOff.current();
          callOff.current = whenSettled(() => void leave(), settleMs);
        },
      }),
    [subscribe, getValues, schema, fieldsOf, leave],
  );
  useEffect(() => () => markSent(holder), []);

  return flush;
}

function changed<Fields extends object>(from: Fields, to: Fields): Partial<Fields> {
  const patch: Partial<Fields> = {};
  for (const field in to) if (!isSame(from[field], to[field])) patch[field] = to[field];
  return patch;
}

const asRecord = (fields: object): Record<string, unknown> => Object.fromEntries(Object.entries(fields));
