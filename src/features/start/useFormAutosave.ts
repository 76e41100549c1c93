import { useCallback, useEffect, useRef } from 'react';
import { useLeaving } from '#components/useLeaving.ts';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { markSent, markUnsaved } from '#state/saveStatus.ts';

/** This form, where the save status counts who holds unsaved text. */
const holder = 'form';
const settleMs = 300;

type Form<Values extends FieldValues> = Pick<UseFormReturn<Values>, 'subscribe' | 'getValues'>;
type Parse<Values> = { safeParse: (values: unknown) => { success: true; data: Values } | { success: false } };

/**
 * Saves a form of an existing record while it is being filled in, one way: what cannot be accepted yet stays on the
 * page and waits for the next change or for Save. Leaving the page saves what is waiting.
 * @returns saves now what is not saved yet; rejects when it could not be written.
 */
export function useFormAutosave<Values extends FieldValues>(
  form: Form<Values>,
  schema: Parse<Values>,
  save: (values: Values) => Promise<void>,
): () => Promise<void> {
  const { subscribe, getValues } = form;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The values as last saved, as text; `null` until the form is on the page. */
  const saved = useRef<string | null>(null);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const before = saved.current;
    const now = JSON.stringify(getValues());
    const parsed = schema.safeParse(getValues());
    if (before === null || now === before || !parsed.success) return;
    saved.current = now;
    markSent(holder);
    try {
      await save(parsed.data);
    } catch (error) {
      // The header says so, and the next change or Try again saves the whole form.
      saved.current = '';
      throw error;
    }
  }, [getValues, schema, save]);

  const leave = useCallback(() => flush().catch(() => undefined), [flush]);
  useLeaving(leave);
  useEffect(() => {
    saved.current ??= JSON.stringify(getValues());
    return subscribe({
      formState: { values: true },
      callback: () => {
        if (JSON.stringify(getValues()) === saved.current) return;
        if (schema.safeParse(getValues()).success) markUnsaved(holder);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void leave(), settleMs);
      },
    });
  }, [subscribe, getValues, schema, leave]);

  return flush;
}
