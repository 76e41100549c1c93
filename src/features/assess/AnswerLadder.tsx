import { Controller } from 'react-hook-form';
import { ChoiceLadder } from '#components/ChoiceLadder.tsx';
import type { Criterion, Matrix } from '#core/matrix.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import type { Answer } from '#core/response.ts';
import { levelText } from '#core/words.ts';
import type { AnswerFormState } from './answerFields.ts';
import { AnswerText } from './AnswerText.tsx';
import type { Autosave } from './useAutosave.ts';

type Props = {
  id: string;
  form: AnswerFormState;
  autosave: Autosave;
  matrix: Matrix;
  criterion: Criterion;
  reason: string;
};

/** The ladder of descriptors, and the two answers that are not a level. */
export function AnswerLadder({ id, form, autosave, matrix, criterion, reason }: Props) {
  const { saveNow, saveSoon } = autosave;
  return (
    <Controller
      control={form.control}
      name="answer"
      render={({ field }) => (
        <ChoiceLadder
          id={id}
          legend="Which level describes your organisation now?"
          legendSize="m"
          hint="Select 1. Choose a level only if everything in it is in place. If you are between levels, choose the lower one."
          rungs={matrix.scale.levels.map(({ value }) => ({
            value: String(value),
            number: value,
            label: levelText(matrix.scale.levels, value),
            description:
              descriptorFor(matrix, criterion, value) ||
              'This level has no description in the matrix you imported.',
          }))}
          others={[
            {
              value: 'unknown',
              label: 'We do not know yet',
              hint: 'Choose this if you need to ask someone. It will stay on your list.',
            },
            ...(criterion.allowNotApplicable || field.value?.state === 'not-applicable'
              ? [
                  {
                    value: 'not-applicable',
                    label: 'Not applicable to us',
                    reveal: (
                      <AnswerText
                        {...{ form, autosave }}
                        field="notApplicableReason"
                        value={reason}
                        label="Why does this not apply?"
                        hint="For example, we do not employ trainees. The reason is shown in the report."
                        rows={3}
                        longest={5000}
                      />
                    ),
                  },
                ]
              : []),
          ]}
          value={choiceOf(field.value)}
          onChoose={(choice, how) => {
            const chosen = answerOf(choice);
            field.onChange(chosen);
            // Arrow keys pass over levels on their way: only the one they settle on is stored.
            if (how === 'keyboard') saveSoon({ answer: chosen });
            else saveNow({ answer: chosen });
          }}
        />
      )}
    />
  );
}

function choiceOf(answer: Answer): string | null {
  if (answer === null) return null;
  return answer.state === 'level' ? String(answer.level) : answer.state;
}

function answerOf(choice: string): Answer {
  if (choice === 'unknown' || choice === 'not-applicable') return { state: choice };
  return { state: 'level', level: Number(choice), source: 'judged' };
}
