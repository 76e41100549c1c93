import { useCallback, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { useSettledSave } from '#components/useSettledSave.ts';
import type { Action } from '#core/action.ts';
import { actionDraftSchema, applyDraft, draftOfAction, type ActionDraft } from '#core/actionDraft.ts';
import { patchAction } from '#storage/actions.ts';
import { newId } from '#storage/assessments.ts';
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
  const { subscribe, getValues } = form;
  // What this form last handed to the store: only what differs from it was typed here.
  const base = useRef(draftOfAction(action));
  const save = useCallback(
    async (draft: ActionDraft) => {
      markSent(holder);
      const from = base.current;
      base.current = draft;
      const line = { id: newId(), at: new Date().toISOString() };
      try {
        await patchAction({ id, organisationId }, (current) => applyDraft(from, draft, current, line));
      } catch (error) {
        base.current = from;
        throw error;
      }
    },
    [id, organisationId],
  );
  const { later, now } = useSettledSave(save);
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: () => {
          const values = getValues();
          markUnsaved(holder);
          if (actionDraftSchema.safeParse(values).success) later(values);
        },
      }),
    [subscribe, getValues, later],
  );
  useEffect(() => () => markSent(holder), []);
  return (
    <div onBlur={() => void now()}>
      <ActionFields form={form} id="action" />
    </div>
  );
}
