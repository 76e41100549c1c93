import { memo } from 'react';
import { actionsFor, isOverdue } from '#core/action.ts';
import { actionStatusNames, dueText } from '#core/actionWords.ts';
import { Tag } from '#components/Tag.tsx';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href, path } from '#state/paths.ts';

type Props = { facts: ReadyAssessment; matrixId: string; section: string; criterionId: string };

/** The actions about this criterion, whoever added them and when, and the way to add one and come back. */
export const CriterionActions = memo(function CriterionActions({
  facts,
  matrixId,
  section,
  criterionId,
}: Props) {
  const { actions, assessment, today } = facts;
  const about = actionsFor(actions, matrixId, criterionId).filter(({ deletedAt }) => deletedAt === null);
  const assessmentId = assessment.id;
  const query = new URLSearchParams({
    assessment: assessmentId,
    matrix: matrixId,
    criterion: criterionId,
    return: path('criterion', { assessmentId, section, criterionId }),
  });
  return (
    <section aria-labelledby="criterion-actions">
      <h2 id="criterion-actions">Actions ({about.length})</h2>
      {about.length > 0 && (
        <ul>
          {about.map((action) => (
            <li key={action.id}>
              <a href={href('action', { actionId: action.id })}>{action.what}</a>
              <br />
              <span className="secondary small">
                {actionStatusNames[action.status]} · {dueText(action, today)}
                {isOverdue(action, today) && (
                  <>
                    {' '}
                    <Tag tone="red">Overdue</Tag>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={href('newAction', {}, query.toString())}>Add an action</a>
      </p>
    </section>
  );
});
