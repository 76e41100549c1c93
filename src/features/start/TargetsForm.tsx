import { useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Inset } from '#components/Inset.tsx';
import { countTargetChanges } from '#core/targets.ts';
import { criteriaCount } from '#core/words.ts';
import { patchAssessment } from '#storage/assessments.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { go } from '#state/address.ts';
import { useNewAssessment } from '#state/newAssessment.ts';
import { useNotices } from '#state/notices.ts';
import { path } from '#state/paths.ts';
import { EditPage } from './EditPage.tsx';
import { draftOfTargets, impossibleTargets, targetFaults, targetsOf } from './targetFields.ts';
import { TargetsFields } from './TargetsFields.tsx';

/** Edits the targets of a draft. How many criteria change is said before it is saved. */
export function TargetsForm({ facts }: { facts: ReadyAssessment }) {
  const { assessment, matrices, responses } = facts;
  const [stored] = useState(() => draftOfTargets(matrices, assessment));
  const edited = useNewAssessment((drafts) => drafts.targetEdits[assessment.id]);
  const editTargets = useNewAssessment((drafts) => drafts.editTargets);
  const draft = edited ?? stored;
  const [faults, setFaults] = useState<{ id: string; text: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const next = targetsOf(matrices, draft);
  const changes = countTargetChanges(matrices, responses, assessment.targets, next.targets);

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = targetFaults(matrices, draft);
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    try {
      await patchAssessment(assessment.id, (current) => ({
        // Targets of matrices that are not shown here stay as they are.
        targets: { ...current.targets, ...next.targets },
        targetDate: next.targetDate,
      }));
    } catch {
      // The page says that it was not saved; the choices are still here.
      return;
    }
    const tasks = path('tasks', { assessmentId: assessment.id });
    useNotices.getState().show(`Targets saved. ${criteriaCount(changes)} changed.`, null, tasks);
    go(tasks);
    editTargets(assessment.id, null);
  };

  return (
    <EditPage title="Targets" assessment={assessment} error={faults.length > 0}>
      <ErrorSummary key={attempt} errors={faults} />
      {impossibleTargets(matrices, assessment).map((sentence) => (
        <Inset key={sentence} tone="problem">
          <p>{sentence}</p>
        </Inset>
      ))}
      <form noValidate onSubmit={(event) => void save(event)}>
        <TargetsFields
          matrices={matrices}
          value={draft}
          onChange={(targets) => editTargets(assessment.id, targets)}
          faults={faults}
        />
        <Inset role="status">
          <p>
            {changes === 0
              ? 'The target of no criterion will change.'
              : `The target of ${criteriaCount(changes)} will change when you save.`}{' '}
            Targets set for a single criterion stay as they are.
          </p>
        </Inset>
        <Button type="submit" data-main-action>
          Save and return
        </Button>
      </form>
    </EditPage>
  );
}
