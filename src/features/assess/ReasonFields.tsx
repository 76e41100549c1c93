import { useEffect } from 'react';
import { Controller } from 'react-hook-form';
import { Radios } from '#components/Radios.tsx';
import { TextWarning } from '#components/TextWarning.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { patientDataWarning } from '#core/patientData.ts';
import { confidences } from '#core/response.ts';
import { confidenceNames } from '#core/words.ts';
import { markSent, markUnsaved } from '#state/saveStatus.ts';
import type { AnswerFormState } from './answerFields.ts';
import type { Autosave } from './useAutosave.ts';

const longestNote = 50_000;
/** A note that is too long stays unsaved whatever else is saved. */
const holder = 'long-note';

type Props = { form: AnswerFormState; autosave: Autosave; note: string };

/** Why this level: how sure people are, and what they saw. */
export function ReasonFields({ form: { control, register }, autosave, note }: Props) {
  const { saveNow, saveSoon, flush } = autosave;
  useEffect(() => () => markSent(holder), []);
  const tooLong = note.length > longestNote;
  return (
    <>
      <h2>Why this level</h2>
      <Controller
        control={control}
        name="confidence"
        render={({ field }) => (
          <Radios
            legend="How confident are you in the evidence?"
            legendSize="s"
            name="confidence"
            options={confidences.map((confidence) => ({
              value: confidence,
              label: confidenceNames[confidence],
            }))}
            value={field.value}
            onChange={(event) => {
              const chosen = confidences.find((confidence) => confidence === event.target.value) ?? null;
              field.onChange(chosen);
              saveNow({ confidence: chosen });
            }}
          />
        )}
      />
      <TextArea
        id="answer-note"
        label="Notes"
        labelSize="s"
        hint="Say what you looked at, where it is kept and what is missing. Do not add names of patients or personal details about staff."
        rows={5}
        error={
          tooLong
            ? `Notes must be ${longestNote.toLocaleString('en-GB')} characters or fewer. Your text is still here, but it is not saved.`
            : undefined
        }
        {...(note.length > longestNote * 0.9 && { limit: longestNote })}
        {...register('note', {
          onChange: (event: { target: { value: string } }) => {
            if (event.target.value.length > longestNote) {
              markUnsaved(holder);
              return;
            }
            markSent(holder);
            saveSoon({ note: event.target.value });
          },
          onBlur: () => void flush(),
        })}
      />
      <TextWarning text={patientDataWarning(note)} />
    </>
  );
}
