import { useEffect, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { isTooLong, textLimit } from '#components/textLimit.ts';
import { TextWarning } from '#components/TextWarning.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import type { Action } from '#core/action.ts';
import { applyResult } from '#core/actionDraft.ts';
import { isLocked } from '#core/assessment.ts';
import type { CriterionPlace } from '#core/criterionPlace.ts';
import { heldField } from '#core/held.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { formatDate } from '#core/words.ts';
import { saveAnswer } from '#storage/assessments.ts';
import { useHeld } from '#storage/useHeld.ts';
import { useNotices } from '#state/notices.ts';
import { markUnsaved } from '#state/saveStatus.ts';
import { useActionSave } from './useActionSave.ts';

type Props = { action: Action; places: readonly CriterionPlace[] };

const holder = 'action-result';
const longest = 5000;

/** What came of an action that is done, and whether the next assessor is to hear of it. It never changes a score. */
export function DoneQuestions({ action, places }: Props) {
  const [result, setResult] = useState(action.result);
  const { id, organisationId } = action;
  const { handedOver, onDisk, isCurrent, adopt, later, now, unsaved } = useActionSave(
    action,
    holder,
    action.result,
    applyResult,
  );
  useEffect(() => {
    // Another tab has changed it, and nobody is changing it here.
    if (!isCurrent(action) || result !== handedOver()) return;
    adopt(action.result, setResult);
  }, [action, result, isCurrent, handedOver, adopt]);
  useHeld((address) => {
    if (result === onDisk()) return null;
    const target = { kind: 'action', id, organisationId } as const;
    const fields = [heldField('result', 'Result', result, [onDisk(), ...unsaved()])];
    return { target, about: action.what, address, fields };
  }, now);
  return (
    <section aria-labelledby="done">
      <h2 id="done">What came of it</h2>
      <TextArea
        label="Result (optional)"
        hint="It is shown in the next report."
        rows={2}
        value={result}
        {...textLimit(result, longest)}
        onChange={({ target }) => {
          setResult(target.value);
          markUnsaved(holder);
          if (!isTooLong(target.value, longest)) later(target.value);
        }}
        onBlur={() => void now()}
      />
      <TextWarning text={patientDataWarning(result)} />
      {places.length > 0 && <h3>Does this change the level?</h3>}
      {places.map((place) => (
        <LevelQuestion key={`${place.matrixId} ${place.criterionId}`} {...{ action, place, result }} />
      ))}
    </section>
  );
}

function LevelQuestion({ action, place, result }: { action: Action; place: CriterionPlace; result: string }) {
  const [sent, setSent] = useState(false);
  const { assessment, criterionId, name } = place;
  if (isLocked(assessment)) {
    return (
      <p>
        {name}: “{assessment.name}” is signed off, so its level stays as it is. Next year’s assessment finds
        this action with its result.
      </p>
    );
  }
  const day = formatDate(action.closedAt ?? new Date().toISOString());
  const note = [`Action done on ${day}: ${action.what}`, result.trim()]
    .filter((part) => part !== '')
    .join('\n');
  const leave = async () => {
    try {
      await saveAnswer(
        assessment.id,
        criterionId,
        ({ nextNote }) => ({ nextNote: nextNote.trim() === '' ? note : `${nextNote}\n${note}` }),
        null,
      );
    } catch {
      // The page says that it was not saved.
      return;
    }
    setSent(true);
    useNotices.getState().show(`A note about ${name} was left for the next assessor. No level was changed.`);
  };
  return (
    <p>
      {name}:{' '}
      {sent ? (
        'a note was left.'
      ) : (
        <Button variant="secondary" small onClick={() => void leave()}>
          It may: leave a note for the next assessor<VisuallyHidden> of {name}</VisuallyHidden>
        </Button>
      )}
    </p>
  );
}
