import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import type { Conflict, ConflictField } from '#core/conflict.ts';
import { resolveConflict } from '#storage/assessments.ts';
import type { AnswerFormState } from './answerFields.ts';
import type { Autosave } from './useAutosave.ts';

const fieldNames: Record<ConflictField, string> = {
  note: 'notes',
  notApplicableReason: 'reason why this does not apply',
  nextNote: 'note to the next assessor',
};

type Props = { conflicts: readonly Conflict[]; form: AnswerFormState; autosave: Autosave };

/** Two tabs wrote different texts in one field: both are here, and a person decides. Nothing is thrown away. */
export function ConflictNotice({ conflicts, form, autosave }: Props) {
  const decide = async (conflict: Conflict, both: boolean) => {
    const { field, others } = conflict;
    if (both) {
      const text = [form.getValues(field), ...others].filter((part) => part !== '').join('\n\n');
      form.setValue(field, text);
      autosave.saveNow({ [field]: text });
      await autosave.flush();
    }
    // If it cannot be saved, the header says so and the notice stays.
    await resolveConflict(conflict.id, conflict.assessmentId).catch(() => undefined);
    document.getElementById(`answer-${field}`)?.focus();
  };
  return conflicts.map((conflict) => (
    <Inset key={conflict.id} tone="warning" title={`The ${fieldNames[conflict.field]} changed in 2 places`}>
      <p>
        Another tab or window saved a different text while this one was open. Both are kept. The other text
        is:
      </p>
      {conflict.others.map((text) => (
        <blockquote key={text} className="typed-text">
          {text}
        </blockquote>
      ))}
      <ButtonGroup>
        <Button variant="secondary" onClick={() => void decide(conflict, true)}>
          Put both texts together
        </Button>
        <Button variant="secondary" onClick={() => void decide(conflict, false)}>
          Keep only the text in the field
        </Button>
      </ButtonGroup>
    </Inset>
  ));
}
