import { TextArea } from '#components/TextArea.tsx';
import { isTooLong, textLimit } from '#components/textLimit.ts';
import { patientDataWarning } from '#core/patientData.ts';
import type { AnswerFormState } from './answerFields.ts';
import type { AnswerText as Field, Autosave } from './useAutosave.ts';

type Props = {
  form: AnswerFormState;
  autosave: Autosave;
  field: Field;
  value: string;
  label: string;
  hint: string;
  rows: number;
  longest: number;
};

/** One text of an answer. One that is too long stays on the page, whole and unsaved, whatever else is saved. */
export function AnswerText({ form, autosave, field, value, label, hint, rows, longest }: Props) {
  const { saveSoon, keepUnsaved, flush } = autosave;
  return (
    <TextArea
      id={`answer-${field}`}
      label={label}
      {...(field !== 'notApplicableReason' && { labelSize: 's' })}
      hint={hint}
      rows={rows}
      check={patientDataWarning}
      {...textLimit(value, longest)}
      {...form.register(field, {
        onChange: (event: { target: { value: string } }) => {
          const text = event.target.value;
          const fits = !isTooLong(text, longest);
          keepUnsaved(field, fits ? null : text);
          if (fits) saveSoon({ [field]: text });
        },
        onBlur: () => void flush(),
      })}
    />
  );
}
