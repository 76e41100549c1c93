import { Button } from '#components/Button.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import { newAction } from '#core/action.ts';
import type { Gap } from '#core/gap.ts';
import { notYetInPlace } from '#core/gapWords.ts';
import { createAction } from '#storage/actions.ts';
import { newId } from '#storage/assessments.ts';
import { sayAdded } from './GapActions.tsx';
import { actionsOf, startOfAction, type GapContext } from './gapPlace.ts';

const longestAction = 500;

/** The checklist statements that are not in place: one click makes an action of one. */
export function ReadyMade({ context, gap }: { context: GapContext; gap: Gap }) {
  const existing = new Set(actionsOf(context, gap).map(({ what }) => what));
  const { organisationId } = context.assessment;
  const add = async (what: string) => {
    const id = newId();
    try {
      await createAction(id, {
        ...newAction(organisationId, what, new Date().toISOString()),
        ...startOfAction(context, gap),
      });
      sayAdded(organisationId, id, what);
    } catch {
      // The header and the page say that it was not saved.
    }
  };
  return (
    <ul>
      {notYetInPlace(gap).map(({ statement, partly }) => {
        const what = statement.slice(0, longestAction);
        return (
          <li key={statement}>
            {statement}
            {partly && ' (partly in place)'}{' '}
            {existing.has(what) ? (
              <span className="small">This is an action now.</span>
            ) : (
              !context.locked && (
                <Button variant="link" onClick={() => void add(what)}>
                  Make this an action<VisuallyHidden>: {statement}</VisuallyHidden>
                </Button>
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}
