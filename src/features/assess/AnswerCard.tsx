import { SummaryCard } from '#components/SummaryCard.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { isLocked } from '#core/assessment.ts';
import type { Matrix } from '#core/matrix.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText, confidenceNames, gapText, targetText } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { evidenceRows } from './evidenceRows.ts';

type Props = { facts: ReadyAssessment; matrix: Matrix; section: string; view: CriterionView };

/** The id of a card, which an error summary focuses. */
export const criterionLinkId = (criterionId: string) => `answer-${criterionId}`;

/** One answer, to be checked. Empty optional fields say so. */
export function AnswerCard({ facts, matrix, section, view }: Props) {
  const { criterion } = view;
  const { levels } = matrix.scale;
  const link = href(
    'criterion',
    { assessmentId: facts.assessment.id, section, criterionId: criterion.id },
    'return=check',
  );
  const verb = isLocked(facts.assessment) ? 'Read' : 'Change';
  return (
    <div id={criterionLinkId(criterion.id)} tabIndex={-1}>
      <SummaryCard
        title={`${criterion.ref} ${criterion.title}`}
        actions={[{ text: verb, hiddenText: criterion.title, href: link }]}
      >
        <SummaryList
          rows={[
            { key: 'Current level', value: answerText(levels, view.answer) },
            ...(view.answer?.state === 'not-applicable'
              ? [{ key: 'Reason', value: view.notApplicableReason.trim() || 'Not provided' }]
              : [
                  { key: 'Target', value: targetText(levels, view) },
                  { key: 'Gap', value: gapText(view.gap, view.target) },
                ]),
            {
              key: 'Confidence',
              value: view.confidence === null ? 'Not provided' : confidenceNames[view.confidence],
            },
            ...evidenceRows(view, facts.today),
            { key: 'Notes', value: <span className="typed-text">{view.note.trim() || 'Not provided'}</span> },
          ]}
        />
      </SummaryCard>
    </div>
  );
}
