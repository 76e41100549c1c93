import { useCallback, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { isComposing } from '#components/composition.ts';
import { useSettledSave } from '#components/useSettledSave.ts';
import type { Action } from '#core/action.ts';
import {
  actionDraftSchema,
  applyDraft,
  draftKeys,
  draftNews,
  draftOfAction,
  heldDraft,
  type ActionDraft,
} from '#core/actionDraft.ts';
import { isSame } from '#core/same.ts';
import { patchAction } from '#storage/actions.ts';
import { newId } from '#storage/assessments.ts';
import { latestStamp } from '#storage/commit.ts';
import { useHeld } from '#storage/useHeld.ts';
import { markSent, markUnsaved } from '#state/saveStatus.ts';
import { ActionFields } from './ActionFields.tsx';

const holder = 'action';

/** The fields of a stored action. They save while they are filled in; what is not right yet waits and is told. */
export function ActionForm({ action }: { action: Action }) {
  const { id, organisationId } = action;
  // Seeded once and saved one way: live data must not eat what is being typed.
  const form = useForm<ActionDraft>({
    resolver: zodResolver(actionDraftSchema),
    mode: 'onChange',
    defaultValues: draftOfAction(action),
  });
  const { subscribe, getValues, setValue } = form;
  // What this form last handed to the store: only what differs from it was typed here.
  const base = useRef(draftOfAction(action));
  // What it last knew to be on disk.
  const stored = useRef(draftOfAction(action));
  const savedAs = useRef('');
  const save = useCallback(
    async (draft: ActionDraft) => {
      markSent(holder);
      const from = base.current;
      base.current = draft;
      const line = { id: newId(), at: new Date().toISOString() };
      try {
        await patchAction({ id, organisationId }, (current) => applyDraft(from, draft, current, line));
        stored.current = draft;
        savedAs.current = latestStamp();
      } catch (error) {
        base.current = from;
        throw error;
      }
    },
    [id, organisationId],
  );
  const { later, now, unsaved } = useSettledSave(save);
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: () => {
          const values = getValues();
          // The form has taken over what another tab wrote.
          if (isSame(values, base.current) && unsaved().length === 0) return;
          markUnsaved(holder);
          if (actionDraftSchema.safeParse(values).success) later(values);
        },
      }),
    [subscribe, getValues, later, unsaved],
  );
  useEffect(() => {
    // What was read before the last save ended would take it back from the screen.
    if (isComposing() || unsaved().length > 0 || action.hlc < savedAs.current) return;
    const news = draftNews(base.current, getValues(), action);
    base.current = stored.current = { ...base.current, ...news };
    for (const field of draftKeys) if (news[field] !== undefined) setValue(field, news[field]);
  }, [action, unsaved, getValues, setValue]);
  useHeld((address) => {
    const fields = heldDraft(stored.current, unsaved(), getValues());
    const target = { kind: 'action', id, organisationId } as const;
    return fields.length === 0 ? null : { target, about: stored.current.what, address, fields };
  }, now);
  useEffect(() => () => markSent(holder), []);
  return (
    <div onBlur={() => void now()}>
      <ActionFields form={form} id="action" />
    </div>
  );
}
