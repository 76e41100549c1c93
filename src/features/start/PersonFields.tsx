import type { UseFormRegisterReturn } from 'react-hook-form';
import { Fieldset } from '#components/FormGroup.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { patientDataWarning } from '#core/patientData.ts';
import { messageOf } from './formErrors.ts';

type Part = { message?: unknown } | undefined;
type Props = {
  legend: string;
  hint?: string;
  /** What the form library returns for the two fields. */
  names: { name: UseFormRegisterReturn; role: UseFormRegisterReturn };
  /** The ids are `<id>-name` and `<id>-role`. */
  id: string;
  errors?: { name?: Part; role?: Part } | undefined;
};

/** A person with a role, under the question that says why they are asked for. */
export function PersonFields({ legend, hint, names, id, errors }: Props) {
  return (
    <Fieldset legend={legend} hint={hint} id={`${id}-name`}>
      {(nameId) => (
        <>
          <TextInput
            {...names.name}
            id={nameId}
            check={patientDataWarning}
            label="Name"
            error={messageOf(errors?.name)}
          />
          <TextInput
            {...names.role}
            id={`${id}-role`}
            check={patientDataWarning}
            label="Role"
            error={messageOf(errors?.role)}
          />
        </>
      )}
    </Fieldset>
  );
}
