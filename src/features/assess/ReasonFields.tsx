import { memo, type ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import { Radios } from '#components/Radios.tsx';
import { confidences } from '#core/response.ts';
import { confidenceNames } from '#core/words.ts';
import { AnswerText } from './AnswerText.tsx';
import type { AnswerFormState } from './answerFields.ts';
import type { Autosave } from './useAutosave.ts';

type Props = {
  form: AnswerFormState;
  autosave: Autosave;
  note: string;
  nextNote: string;
  /** The evidence, above the question how far to trust it. */
  evidence: ReactNode;
};

/** Why this level: what it rests on, how sure people are, and what they saw. */
export const ReasonFields = memo(function ReasonFields({ form, autosave, note, nextNote, evidence }: Props) {
  return (
    <>
      {evidence}
      <h2>Why this level</h2>
      <Controller
        control={form.control}
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
              autosave.saveNow({ confidence: chosen });
            }}
          />
        )}
      />
      <AnswerText
        {...{ form, autosave }}
        field="note"
        value={note}
        label="Notes"
        hint="Say what you looked at, where it is kept and what is missing. Do not add names of patients or personal details about staff."
        rows={5}
        longest={50_000}
      />
      <AnswerText
        {...{ form, autosave }}
        field="nextNote"
        value={nextNote}
        label="Note to the next assessor (optional)"
        hint="What should someone know who scores this next time? It is shown to them when they ask for it."
        rows={3}
        longest={5000}
      />
    </>
  );
});
