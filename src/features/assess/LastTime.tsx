import { memo, useState } from 'react';
import { Details } from '#components/Details.tsx';
import { Loading } from '#components/Loading.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { actionsFor, isOpen } from '#core/action.ts';
import { viewOf } from '#core/report.ts';
import { answerText, formatDate, formatPeriod, levelText } from '#core/words.ts';
import { useEarlierAssessment, type ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';

type Props = { facts: ReadyAssessment; matrixId: string; criterionId: string };

/**
 * What was said last time. Closed until the person opens it, and not even read before: seeing the old level first
 * would draw the new one towards it.
 */
export const LastTime = memo(function LastTime(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Details summary="Last time" onToggle={(event) => setOpen(event.currentTarget.open)}>
      {open && <Earlier {...props} />}
    </Details>
  );
});

function Earlier({ facts, matrixId, criterionId }: Props) {
  const earlier = useEarlierAssessment(facts.assessment.id);
  if (earlier === undefined) return <Loading text="Loading the last assessment" />;
  if (earlier === null) return <p>There is no earlier assessment with this matrix.</p>;
  if (earlier.state !== 'ready')
    return <p>The last assessment could not be read. Your other work is safe.</p>;
  const { assessment } = earlier;
  const matrix = earlier.matrices.find(({ id }) => id === matrixId);
  const view =
    matrix && viewOf(earlier, matrix).criteria.find(({ criterion }) => criterion.id === criterionId);
  const from = `${assessment.name}, ${formatPeriod(assessment.period)}. ${
    assessment.signOff === null
      ? 'It was not signed off.'
      : `Signed off on ${formatDate(assessment.signOff.signedAt)}.`
  }`;
  if (matrix === undefined || view === undefined) {
    return <p>{from} It did not have this criterion.</p>;
  }
  const { levels } = matrix.scale;
  const open = actionsFor(facts.actions, matrixId, criterionId).filter(
    (action) => action.deletedAt === null && isOpen(action) && action.assessmentId !== facts.assessment.id,
  );
  return (
    <>
      <p>{from}</p>
      <SummaryList
        rows={[
          { key: 'Level', value: answerText(levels, view.answer) },
          { key: 'Target', value: view.target === null ? 'No target' : levelText(levels, view.target) },
          {
            key: 'Note to the next assessor',
            value: <span className="typed-text">{view.nextNote.trim() || 'Not provided'}</span>,
          },
          {
            key: 'Actions still open',
            value:
              open.length === 0 ? (
                'None'
              ) : (
                <ul>
                  {open.map(({ id, what }) => (
                    <li key={id}>
                      <a href={href('action', { actionId: id })}>{what}</a>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </>
  );
}
