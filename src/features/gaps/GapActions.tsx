import { useId, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Details } from '#components/Details.tsx';
import { focusById } from '#components/focusById.ts';
import { Select } from '#components/Select.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import { isOpen, isOverdue, type Action } from '#core/action.ts';
import { actionStatusNames, dueText, noOwnerText } from '#core/actionWords.ts';
import type { Gap } from '#core/gap.ts';
import { linkCriterion } from '#storage/actions.ts';
import { setDeleted } from '#storage/assessments.ts';
import { useActionDrafts } from '#state/actionDrafts.ts';
import { useNotices } from '#state/notices.ts';
import { actionHref, actionsOf, startOfAction, type GapContext } from './gapPlace.ts';

type Props = { context: GapContext; gap: Gap };

/** What is being done about a gap, and a way to add to it. */
export function GapActions({ context, gap }: Props) {
  const { criterion } = gap.view;
  const actions = actionsOf(context, gap);
  return (
    <div className="gap-actions">
      <h4 className="at-top">Actions</h4>
      {actions.length === 0 ? (
        <p>No action yet.</p>
      ) : (
        <ul>
          {actions.map((action) => (
            <li key={action.id}>
              <a href={actionHref(context, action.id)}>{action.what}</a>
              <br />
              <ActionState action={action} today={context.today} />
            </li>
          ))}
        </ul>
      )}
      {!context.locked && <AddAction key={criterion.id} context={context} gap={gap} />}
    </div>
  );
}

function ActionState({ action, today }: { action: Action; today: string }) {
  const due = dueText(action, today);
  return (
    <span className="small">
      {actionStatusNames[action.status]}. {action.owner.trim() === '' ? noOwnerText : `${action.owner}.`}{' '}
      {isOverdue(action, today) ? (
        <strong className="overdue">{due}</strong>
      ) : (
        <>{action.due === null ? due : `Due ${due}`}</>
      )}
      .
    </span>
  );
}

function AddAction({ context, gap }: Props) {
  const { criterion } = gap.view;
  const place = `gap-${criterion.id}`;
  const buttonId = useId();
  const [open, setOpen] = useState(() => useActionDrafts.getState().drafts[place] !== undefined);
  const { organisationId } = context.assessment;
  if (!open) {
    return (
      <Button id={buttonId} variant="secondary" small onClick={() => setOpen(true)}>
        Add an action<VisuallyHidden> for {criterion.title}</VisuallyHidden>
      </Button>
    );
  }
  const close = () => {
    setOpen(false);
    // The button is there again after the next paint.
    setTimeout(() => focusById(buttonId));
  };
  return (
    <div className="gap-form" role="group" aria-label={`Add an action for ${criterion.title}`}>
      {context.actionForm({
        place,
        organisationId,
        start: startOfAction(context, gap),
        onAdded: (actionId, what) => {
          sayAdded(organisationId, actionId, what);
          close();
        },
        onCancel: close,
      })}
      <LinkAction context={context} gap={gap} onLinked={close} />
    </div>
  );
}

/** Says that an action was added, with the way to take it back. */
export function sayAdded(organisationId: string, actionId: string, what: string): void {
  useNotices
    .getState()
    .show(`“${what}” was added to the actions.`, () =>
      setDeleted('actions', [actionId], organisationId, true),
    );
}

/** One action may close several gaps. */
function LinkAction({ context, gap, onLinked }: Props & { onLinked: () => void }) {
  const [chosen, setChosen] = useState('');
  const here = new Set(actionsOf(context, gap));
  const others = context.actions.filter((action) => isOpen(action) && !here.has(action));
  const action = others.find(({ id }) => id === chosen);
  const link = { matrixId: context.matrix.id, criterionId: gap.view.criterion.id };
  const add = async () => {
    if (action === undefined) return;
    try {
      await linkCriterion(action, link, true);
    } catch {
      // The page says that it was not saved.
      return;
    }
    useNotices
      .getState()
      .show(`“${action.what}” is now about this gap, too.`, () => linkCriterion(action, link, false));
    onLinked();
  };
  if (others.length === 0) return null;
  return (
    <Details summary="Use an action that you already have">
      <Select label="Action" value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">Choose an action</option>
        {others.map(({ id, what }) => (
          <option key={id} value={id}>
            {what}
          </option>
        ))}
      </Select>
      <Button variant="secondary" small disabled={action === undefined} onClick={() => void add()}>
        Link this action
      </Button>
    </Details>
  );
}
