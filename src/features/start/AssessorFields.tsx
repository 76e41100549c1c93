import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { Button } from '#components/Button.tsx';
import { Fieldset } from '#components/FormGroup.tsx';
import { focusById } from '#components/focusById.ts';
import { TextInput } from '#components/TextInput.tsx';
import { patientDataWarning } from '#core/patientData.ts';
import { newId } from '#storage/assessments.ts';
import type { PeopleDraft } from '#state/newAssessment.ts';
import { useNotices } from '#state/notices.ts';
import { messageOf } from './formErrors.ts';

const most = 20;
const addId = 'add-assessor';

/** Who scores. Removing somebody asks nothing and can be undone. */
export function AssessorFields({ form }: { form: UseFormReturn<PeopleDraft> }) {
  const { register, control, getValues } = form;
  const errors = form.formState.errors.assessors;
  // The form library's own key may not be `id`: that is the assessor's.
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'assessors', keyName: 'key' });

  const removeAt = (index: number) => {
    const removed = getValues(`assessors.${index}`);
    remove(index);
    focusById(addId);
    useNotices.getState().show(`${removed.name || `Assessor ${index + 1}`} was removed.`, () => {
      insert(index, removed, { shouldFocus: false });
      return Promise.resolve();
    });
  };

  return (
    <>
      <h3>Assessors (optional)</h3>
      {fields.length === 0 && <p>No assessors added.</p>}
      {fields.map((field, index) => {
        const id = `assessors-${index}`;
        const fault = errors?.[index];
        return (
          <Fieldset key={field.key} legend={`Assessor ${index + 1}`} id={`${id}-name`}>
            {(nameId) => (
              <>
                <TextInput
                  {...register(`assessors.${index}.name`)}
                  id={nameId}
                  check={patientDataWarning}
                  label="Name"
                  error={messageOf(fault?.name)}
                />
                <TextInput
                  {...register(`assessors.${index}.role`)}
                  id={`${id}-role`}
                  check={patientDataWarning}
                  label="Role"
                  error={messageOf(fault?.role)}
                />
                <TextInput
                  {...register(`assessors.${index}.email`)}
                  id={`${id}-email`}
                  check={patientDataWarning}
                  label="Email (optional)"
                  type="email"
                  error={messageOf(fault?.email)}
                />
                <Button variant="secondary" onClick={() => removeAt(index)}>
                  Remove assessor {index + 1}
                </Button>
              </>
            )}
          </Fieldset>
        );
      })}
      {fields.length < most ? (
        <p>
          <Button
            id={addId}
            variant="secondary"
            onClick={() => append({ id: newId(), name: '', role: '', email: '' })}
          >
            {fields.length === 0 ? 'Add an assessor' : 'Add another assessor'}
          </Button>
        </p>
      ) : (
        <p id={addId}>You can add up to {most} assessors.</p>
      )}
    </>
  );
}
