import { useEffect } from 'react';
import { TextArea } from '#components/TextArea.tsx';
import { patientDataWarning } from '#core/patientData.ts';
import { markSent, markUnsaved } from '#state/saveStatus.ts';
import type { AnswerFormState } from './answerFields.ts';
import type { Autosave } from './useAutosave.ts';

type Props = {
  form: AnswerFormState;
  autosave: Autosave;
  field: 'note' | 'nextNote';
  value: string;
  label: string;
  hint: string;
  rows: number;
  longest: number;
};

/** One text of an answer. One that is too long stays on the page, unsaved, whatever else is saved. */
export function AnswerText({ form, autosave, field, value, label, hint, rows, longest }: Props) {
  const { saveSoon, flush } = autosave;
  const holder = `long-${field}`;
  useEffect(() => () => markSent(holder), [holder]);
  return (
    <TextArea
      id={`answer-${field}`}
      label={label}
      labelSize="s"
      hint={hint}
      rows={rows}
      check={patientDataWarning}
      error={
        value.length > longest
          ? `${label} must be ${longest.toLocaleString('en-GB')} characters or fewer. Your text is still here, but it is not saved.`
          : undefined
      }
      {...(value.length > longest * 0.9 && { limit: longest })}
      {...form.register(field, {
        onChange: (event: { target: { value: string } }) => {
          if (event.target.value.length > longest) {
            markUnsaved(holder);
            return;
          }
          markSent(holder);
          saveSoon({ [field]: event.target.value });
        },
        onBlur: () => void flush(),
      })}
    />
  );
}
