import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { focusById } from '#components/focusById.ts';
import { newAction, type ActionFields as Fields } from '#core/action.ts';
import { actionDraftSchema, fieldsOfDraft, type ActionDraft } from '#core/actionDraft.ts';
import { createAction } from '#storage/actions.ts';
import { newId } from '#storage/assessments.ts';
import { useActionDrafts } from '#state/actionDrafts.ts';
import { ActionFields } from './ActionFields.tsx';

export type NewActionProps = {
  /** Names the place, so that what is typed here waits here. */
  place: string;
  organisationId: string;
  /** Everything that is known before anything is typed. */
  start: Partial<Pick<Fields, 'assessmentId' | 'why' | 'criteria' | 'reviewMeeting'>>;
  /** It opens within a page; on a page of its own the heading takes the focus. */
  takesFocus?: boolean;
  onAdded: (actionId: string, what: string) => void;
  onCancel: () => void;
};

/** Adds an action. The words stay in this tab until they are added or given up. */
export function NewActionForm(props: NewActionProps) {
  const { place, organisationId, start, takesFocus = false, onAdded, onCancel } = props;
  const keep = useActionDrafts((drafts) => drafts.keep);
  const form = useForm<ActionDraft>({
    resolver: zodResolver(actionDraftSchema),
    defaultValues: useActionDrafts.getState().drafts[place] ?? {
      what: '',
      owner: '',
      due: '',
      reviewMeeting: start.reviewMeeting ?? '',
      measure: '',
    },
  });
  const { subscribe, getValues } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: () => keep(place, getValues()) }),
    [subscribe, getValues, keep, place],
  );
  useEffect(() => {
    if (takesFocus) focusById(`${place}-what`);
  }, [place, takesFocus]);
  const add = async (draft: ActionDraft) => {
    const id = newId();
    const typed = fieldsOfDraft(draft);
    try {
      await createAction(id, {
        ...newAction(organisationId, typed.what, new Date().toISOString()),
        ...start,
        ...typed,
      });
    } catch {
      // The page says that it was not saved; what was typed is still here.
      return;
    }
    keep(place, null);
    onAdded(id, typed.what);
  };
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(add)(event)}>
      <ActionFields form={form} id={place} />
      <ButtonGroup>
        <Button type="submit" data-main-action>
          Add the action
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            keep(place, null);
            onCancel();
          }}
        >
          Cancel
        </Button>
      </ButtonGroup>
    </form>
  );
}
