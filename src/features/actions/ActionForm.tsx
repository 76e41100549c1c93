import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { isComposing } from '#components/composition.ts';
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
import { useHeld } from '#storage/useHeld.ts';
import { markUnsaved } from '#state/saveStatus.ts';
import { ActionFields } from './ActionFields.tsx';
import { useActionSave } from './useActionSave.ts';

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
  const { handedOver, onDisk, isCurrent, adopt, later, now, unsaved } = useActionSave(
    action,
    holder,
    draftOfAction(action),
    applyDraft,
  );
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: () => {
          const values = getValues();
          // The form has taken over what another tab wrote.
          if (isSame(values, handedOver()) && unsaved().length === 0) return;
          markUnsaved(holder);
          if (actionDraftSchema.safeParse(values).success) later(values);
        },
      }),
    [subscribe, getValues, later, unsaved, handedOver],
  );
  useEffect(() => {
    if (isComposing() || !isCurrent(action)) return;
    const news = draftNews(handedOver(), getValues(), action);
    adopt({ ...handedOver(), ...news }, () => {
      for (const field of draftKeys) if (news[field] !== undefined) setValue(field, news[field]);
    });
  }, [action, isCurrent, handedOver, adopt, getValues, setValue]);
  useHeld((address) => {
    const fields = heldDraft(onDisk(), unsaved(), getValues());
    const target = { kind: 'action', id, organisationId } as const;
    return fields.length === 0 ? null : { target, about: onDisk().what, address, fields };
  }, now);
  return (
    <div onBlur={() => void now()}>
      <ActionFields form={form} id="action" />
    </div>
  );
}
