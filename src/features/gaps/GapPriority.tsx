import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { Select } from '#components/Select.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { isTooLong, textLimit } from '#components/textLimit.ts';
import { TextWarning } from '#components/TextWarning.tsx';
import { useSettledSave } from '#components/useSettledSave.ts';
import { heldField, type HeldField } from '#core/held.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { priorityNames } from '#core/priority.ts';
import { priorities, type Priority } from '#core/response.ts';
import type { CriterionView } from '#core/view.ts';
import { saveAnswer } from '#storage/assessments.ts';
import { keepForPerson, textsTakenAway } from '#storage/keepForPerson.ts';
import { useHeld } from '#storage/useHeld.ts';
import { markSent, markUnsaved } from '#state/saveStatus.ts';

type Props = { assessmentId: string; view: CriterionView };

/** What to do about a gap, saved at once. "Not a priority" asks for a reason. */
export function GapPriority({ assessmentId, view }: Props) {
  const { id, title } = view.criterion;
  // Shown at once, before the store has answered; another value from the store replaces it.
  const [chosen, setChosen] = useState(view.priority);
  const [seen, setSeen] = useState(view.priority);
  if (view.priority !== seen) {
    setSeen(view.priority);
    setChosen(view.priority);
  }
  const choose = (value: string) => {
    const priority: Priority | null = priorities.find((one) => one === value) ?? null;
    setChosen(priority);
    // A failed save is told by the header and the page; then what is stored is shown again.
    void saveAnswer(assessmentId, id, { priority }, null).catch(() => setChosen(view.priority));
  };
  return (
    <div className="gap-priority">
      <Select
        label="Priority"
        aria-label={`Priority of ${title}`}
        value={chosen ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">Not decided</option>
        {priorities.map((priority) => (
          <option key={priority} value={priority}>
            {priorityNames[priority]}
          </option>
        ))}
      </Select>
      {chosen === 'not-a-priority' && <PriorityReason assessmentId={assessmentId} view={view} />}
    </div>
  );
}

const names = { priorityReason: 'Why is this not a priority?' };
const longest = 2000;

/** Why a gap is left open. It goes into the report, so it is required. */
export function PriorityReason({ assessmentId, view }: Props) {
  const criterionId = view.criterion.id;
  const about = view.criterion.title;
  const holder = useId();
  // Seeded once and saved one way: live data must not eat what is being typed.
  const [reason, setReason] = useState(view.priorityReason);
  const base = useRef(view.priorityReason);
  // What the store is known to have.
  const stored = useRef(view.priorityReason);
  const save = useCallback(
    async (priorityReason: string) => {
      markSent(holder);
      const from = base.current;
      base.current = priorityReason;
      let others: HeldField[] = [];
      const patch = { priorityReason };
      try {
        await saveAnswer(
          assessmentId,
          criterionId,
          ({ priorityReason: found }) => {
            others = textsTakenAway(names, { priorityReason: from }, { priorityReason: found }, patch);
            return patch;
          },
          null,
        );
        stored.current = priorityReason;
      } catch (error) {
        base.current = from;
        throw error;
      }
      const target = { kind: 'answer', assessmentId, criterionId, section: null } as const;
      await keepForPerson({ target, about, address: location.hash, fields: others });
    },
    [assessmentId, criterionId, about, holder],
  );
  const { later, now, unsaved } = useSettledSave(save);
  useHeld((address) => {
    if (reason === stored.current) return null;
    const target = { kind: 'answer', assessmentId, criterionId, section: null } as const;
    const known = [stored.current, ...unsaved()];
    return {
      ...{ target, about, address },
      fields: [heldField('priorityReason', names.priorityReason, reason, known)],
    };
  }, now);
  useEffect(() => () => markSent(holder), [holder]);
  return (
    <>
      <TextArea
        label={names.priorityReason}
        hint="The reason is needed and is shown in the report. Until then the gap counts as not decided."
        rows={2}
        value={reason}
        {...textLimit(reason, longest)}
        onChange={({ target }) => {
          setReason(target.value);
          markUnsaved(holder);
          if (!isTooLong(target.value, longest)) later(target.value);
        }}
        onBlur={() => void now()}
      />
      <TextWarning text={patientDataWarning(reason)} />
    </>
  );
}
