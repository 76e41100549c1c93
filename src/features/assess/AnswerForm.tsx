import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { gapOf } from '#core/gap.ts';
import type { Answer } from '#core/response.ts';
import { effectiveTarget, type CriterionView } from '#core/view.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { go } from '#state/address.ts';
import { answerFieldNames, type AnswerFields } from './answerFields.ts';
import { AnswerLadder } from './AnswerLadder.tsx';
import { ChecklistAid } from './ChecklistAid.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { CriterionActions } from './CriterionActions.tsx';
import { CriterionAside } from './CriterionAside.tsx';
import { decideSection } from './decideSection.ts';
import type { EvidencePart } from './evidencePart.ts';
import { GapLine } from './GapLine.tsx';
import { LastTime } from './LastTime.tsx';
import { isOnePage, type SectionPlace } from './place.ts';
import { ReasonFields } from './ReasonFields.tsx';
import { hasReasons, SecondPass } from './SecondPass.tsx';
import { SectionQuestion } from './SectionQuestion.tsx';
import { TargetField } from './TargetField.tsx';
import { useAutosave } from './useAutosave.ts';
import { useFollowingAnswer } from './useFollowingAnswer.ts';

type Props = {
  facts: ReadyAssessment;
  place: SectionPlace;
  view: CriterionView;
  /** The page after this one. */
  next: string;
  /** What the main button says: it goes on, or back to the list that the person came from. */
  button: string;
  EvidencePart: EvidencePart;
};

export function AnswerForm({ facts, place, view, next, button, EvidencePart }: Props) {
  const { assessment } = facts;
  const { matrix } = place;
  const section = place.domain.key;
  const { criterion, domain } = view;
  const record = facts.responses.get(criterion.id);
  const stored: AnswerFields = {
    answer: view.answer,
    notApplicableReason: view.notApplicableReason,
    target: record?.target ?? null,
    confidence: view.confidence,
    note: view.note,
    nextNote: view.nextNote,
    checklist: view.checklist,
  };
  const form = useForm<AnswerFields>({ defaultValues: stored });
  const { control, setValue, getValues } = form;
  const autosave = useAutosave(
    { assessmentId: assessment.id, criterionId: criterion.id, section, about: criterion.title },
    stored,
  );
  const { saveNow, flush, adopt } = autosave;
  // What another tab has changed is shown here too, but never in place of what is being typed.
  useEffect(() => {
    const changed = adopt(stored, record?.hlc ?? '', getValues());
    for (const field of answerFieldNames) if (field in changed) setValue(field, stored[field]);
  });
  const answer = useFollowingAnswer(form);
  const [ownTarget, note, reason, nextNote, checklist] = useWatch({
    control,
    name: ['target', 'note', 'notApplicableReason', 'nextNote', 'checklist'],
  });
  // These parts stay as they are while their own values do.
  const changeTarget = useCallback(
    (chosen: number | null) => {
      setValue('target', chosen);
      saveNow({ target: chosen });
    },
    [setValue, saveNow],
  );
  const changeChecklist = useCallback(
    (chosen: AnswerFields['checklist']) => {
      setValue('checklist', chosen);
      saveNow({ checklist: chosen });
    },
    [setValue, saveNow],
  );
  const conflicts = facts.conflicts.filter(({ criterionId }) => criterionId === criterion.id);
  const ladderId = useId();
  const announcement = useRef<HTMLParagraphElement>(null);
  const level = answer?.state === 'level' ? answer.level : null;
  const { levels } = matrix.scale;
  const wanted = effectiveTarget(ownTarget, assessment.targets[matrix.id], domain.id);
  const target = levels.some(({ value }) => value === wanted.target) ? wanted.target : null;
  const evidence = useMemo(
    () => <EvidencePart {...{ facts, matrix, section, view, level }} />,
    [EvidencePart, facts, matrix, section, view, level],
  );
  const decided = assessment.sections[section];
  const [complete, setComplete] = useState(
    decided === undefined || decided.changedSince ? null : decided.complete ? 'yes' : 'no',
  );
  const [fault, setFault] = useState<string | undefined>(undefined);

  const clear = () => {
    setValue('answer', null);
    saveNow({ answer: null });
    if (announcement.current) announcement.current.textContent = 'Answer cleared. Not answered.';
    // The button goes away with the answer, so the focus goes to where a new one is chosen.
    document.getElementById(ladderId)?.focus();
  };
  const leave = async () => {
    // Saving never holds a person up; it goes on while the next page opens.
    void flush();
    if (isOnePage(place) && complete !== null) {
      const missing = complete === 'yes' ? whatIsMissing(getValues('answer'), reason) : undefined;
      setFault(missing);
      if (missing !== undefined) return;
      await flush();
      await decideSection(assessment.id, section, complete === 'yes').catch(() => undefined);
    }
    go(next);
  };

  return (
    <div className="with-aside">
      <div>
        {criterion.checklist.length > 0 && (
          <ChecklistAid
            statements={criterion.checklist}
            value={checklist}
            onChange={changeChecklist}
            {...{ level, levels }}
          />
        )}
        <AnswerLadder
          id={ladderId}
          form={form}
          autosave={autosave}
          matrix={matrix}
          criterion={criterion}
          reason={reason}
        />
        {/* Its place is kept: nothing below moves away from a pointer when it comes. */}
        <Button variant="link" className={answer === null ? 'kept-place' : ''} onClick={clear}>
          Clear answer
        </Button>
        <p ref={announcement} role="status" className="visually-hidden" />

        <TargetField
          levels={levels}
          own={ownTarget}
          target={target}
          impossible={target === null ? wanted.target : null}
          source={wanted.targetSource}
          targetDate={assessment.targetDate}
          onChange={changeTarget}
        />
        <SecondPass hasContent={hasReasons(view) || conflicts.length > 0}>
          <ReasonFields {...{ form, autosave, note, nextNote, evidence }} />
          <ConflictNotice conflicts={conflicts} form={form} autosave={autosave} />
          <CriterionActions {...{ facts, section }} matrixId={matrix.id} criterionId={criterion.id} />
        </SecondPass>

        {answer?.state === 'not-applicable' && reason.trim() === '' && (
          <Inset>
            <p>Say why this does not apply before you complete the domain.</p>
          </Inset>
        )}
        {isOnePage(place) && <SectionQuestion value={complete} error={fault} onChange={setComplete} />}
      </div>
      {/* Beside the ladder on wide screens, so that a quick pass needs no scrolling; after it on narrow ones. */}
      <div className="criterion-side">
        <div className="save-block">
          <GapLine level={level} target={target} gap={gapOf(level, target)} levels={levels} />
          <Button onClick={() => void leave()} data-main-action>
            {button}
          </Button>
        </div>
        <CriterionAside criterion={criterion} />
        <LastTime facts={facts} matrixId={matrix.id} criterionId={criterion.id} />
      </div>
    </div>
  );
}

/** What keeps a one-page domain from being completed. */
function whatIsMissing(answer: Answer, reason: string): string | undefined {
  if (answer === null) return 'Select a level or “We do not know yet” before you complete this section';
  return answer.state === 'not-applicable' && reason.trim() === ''
    ? 'Say why this does not apply before you complete this section'
    : undefined;
}
