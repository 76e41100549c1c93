import { useRef } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ChoiceLadder } from '#components/ChoiceLadder.tsx';
import { Inset } from '#components/Inset.tsx';
import { Radios } from '#components/Radios.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { gapOf } from '#core/gap.ts';
import type { Matrix } from '#core/matrix.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import { confidences, type Answer } from '#core/response.ts';
import { effectiveTarget, type CriterionView } from '#core/view.ts';
import { confidenceNames, levelText } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { go } from '#state/address.ts';
import { ChecklistAid } from './ChecklistAid.tsx';
import { GapLine } from './GapLine.tsx';
import { PatientDataWarning } from './PatientDataWarning.tsx';
import { TargetField } from './TargetField.tsx';
import { useAutosave } from './useAutosave.ts';

type Props = {
  facts: ReadyAssessment;
  matrix: Matrix;
  view: CriterionView;
  section: string;
  /** The page after this one. */
  next: string;
  /** The person came from a list of answers and goes back to it. */
  returning: boolean;
};

/** What a person says about one criterion. Seeded once from the store; from then on it only saves. */
interface AnswerFields {
  answer: Answer;
  notApplicableReason: string;
  target: number | null;
  confidence: CriterionView['confidence'];
  note: string;
  checklist: CriterionView['checklist'];
}

export function AnswerForm({ facts, matrix, view, section, next, returning }: Props) {
  const { assessment } = facts;
  const { criterion, domain } = view;
  const stored = facts.responses.get(criterion.id);
  const { control, register, setValue } = useForm<AnswerFields>({
    defaultValues: {
      answer: view.answer,
      notApplicableReason: view.notApplicableReason,
      target: stored?.target ?? null,
      confidence: view.confidence,
      note: view.note,
      checklist: view.checklist,
    },
  });
  const { saveNow, saveSoon, flush } = useAutosave(assessment.id, criterion.id, section);
  const [answer, ownTarget, note, reason] = useWatch({
    control,
    name: ['answer', 'target', 'note', 'notApplicableReason'],
  });
  const announcement = useRef<HTMLParagraphElement>(null);
  const level = answer?.state === 'level' ? answer.level : null;
  const { target, targetSource } = effectiveTarget(ownTarget, assessment.targets[matrix.id], domain.id);

  const clear = () => {
    setValue('answer', null);
    saveNow({ answer: null });
    if (announcement.current) announcement.current.textContent = 'Answer cleared. Not answered.';
  };
  const leave = () => {
    void flush();
    go(next);
  };

  return (
    <>
      {criterion.checklist.length > 0 && (
        <Controller
          control={control}
          name="checklist"
          render={({ field }) => (
            <ChecklistAid
              statements={criterion.checklist}
              value={field.value}
              level={level}
              levels={matrix.scale.levels}
              onChange={(checklist) => {
                field.onChange(checklist);
                saveNow({ checklist });
              }}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="answer"
        render={({ field }) => (
          <ChoiceLadder
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
              ...(criterion.allowNotApplicable || answer?.state === 'not-applicable'
                ? [
                    {
                      value: 'not-applicable',
                      label: 'Not applicable to us',
                      reveal: (
                        <>
                          <TextArea
                            label="Why does this not apply?"
                            hint="For example, we do not employ trainees. The reason is shown in the report."
                            rows={3}
                            {...register('notApplicableReason', {
                              onChange: (event: { target: { value: string } }) =>
                                saveSoon({ notApplicableReason: event.target.value }),
                              onBlur: () => void flush(),
                            })}
                          />
                          <PatientDataWarning text={reason} />
                        </>
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
      <Button variant="link" onClick={clear} disabled={answer === null}>
        Clear answer
      </Button>
      <p ref={announcement} role="status" className="visually-hidden" />

      <Controller
        control={control}
        name="target"
        render={({ field }) => (
          <TargetField
            levels={matrix.scale.levels}
            own={field.value}
            target={target}
            source={targetSource}
            targetDate={assessment.targetDate}
            onChange={(value) => {
              field.onChange(value);
              saveNow({ target: value });
            }}
          />
        )}
      />
      <GapLine level={level} target={target} gap={gapOf(level, target)} levels={matrix.scale.levels} />

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
        label="Notes"
        labelSize="s"
        hint="Say what you looked at, where it is kept and what is missing. Do not add names of patients or personal details about staff."
        rows={5}
        limit={50_000}
        {...register('note', {
          onChange: (event: { target: { value: string } }) => saveSoon({ note: event.target.value }),
          onBlur: () => void flush(),
        })}
      />
      <PatientDataWarning text={note} />

      {answer?.state === 'not-applicable' && reason.trim() === '' && (
        <Inset>
          <p>Say why this does not apply before you complete the domain.</p>
        </Inset>
      )}
      <ButtonGroup>
        <Button onClick={leave} data-main-action>
          {returning ? 'Save and return' : 'Save and continue'}
        </Button>
      </ButtonGroup>
    </>
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
