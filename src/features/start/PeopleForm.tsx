import { useCallback } from 'react';
import { useForm } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '#components/Button.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import type { Assessment } from '#core/assessment.ts';
import type { HeldField } from '#core/held.ts';
import { patchAssessment } from '#storage/assessments.ts';
import { keepForPerson, textsTakenAway } from '#storage/keepForPerson.ts';
import { go } from '#state/address.ts';
import type { PeopleDraft } from '#state/newAssessment.ts';
import { path } from '#state/paths.ts';
import { EditPage } from './EditPage.tsx';
import { errorList } from './formErrors.ts';
import { PeopleFields } from './PeopleFields.tsx';
import { draftOfPeople, peoplePart, peopleSchema, type PeoplePart } from './peopleFields.ts';
import { useFormAutosave } from './useFormAutosave.ts';

const names = {
  name: 'Assessment name',
  scope: 'Division or service',
  assessors: 'Assessors',
  anchor: 'Anchor person',
  sponsor: 'Executive sponsor',
  reviewMeeting: 'Meeting where actions are reviewed',
};

/** Edits a draft. It saves while it is filled in; the button says what is not right yet and leads back. */
export function PeopleForm({ assessment }: { assessment: Assessment }) {
  const { id: assessmentId } = assessment;
  const form = useForm<PeopleDraft>({
    resolver: zodResolver(peopleSchema),
    defaultValues: draftOfPeople(assessment),
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const { errors, submitCount } = form.formState;
  const save = useCallback(
    async (patch: Partial<PeoplePart>, base: PeoplePart) => {
      let others: HeldField[] = [];
      await patchAssessment(assessmentId, (current) => {
        others = textsTakenAway(names, { ...base }, { ...current }, { ...patch });
        return patch;
      });
      const target = { kind: 'assessment', id: assessmentId } as const;
      await keepForPerson({ target, about: base.name, address: location.hash, fields: others });
    },
    [assessmentId],
  );
  const flush = useFormAutosave(form, peopleSchema, {
    stored: peoplePart(draftOfPeople(assessment)),
    hlc: assessment.hlc,
    ...{ fieldsOf: peoplePart, valuesOf: draftOfPeople, save, names },
    target: { kind: 'assessment', id: assessmentId },
    about: assessment.name,
  });
  const leave = async () => {
    try {
      await flush();
    } catch {
      // The page says that it was not saved; what was typed is still here.
      return;
    }
    go(path('tasks', { assessmentId }));
  };
  return (
    <EditPage title="Period and people" assessment={assessment} error={Object.keys(errors).length > 0}>
      <ErrorSummary key={submitCount} errors={errorList(errors)} />
      <form className="two-thirds" noValidate onSubmit={(event) => void form.handleSubmit(leave)(event)}>
        <PeopleFields form={form} />
        <Button type="submit" data-main-action>
          Save and return
        </Button>
      </form>
    </EditPage>
  );
}
