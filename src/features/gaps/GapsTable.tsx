import { DataTable } from '#components/DataTable.tsx';
import { actionStatusNames, dueText } from '#core/actionWords.ts';
import { isOverdue } from '#core/action.ts';
import type { Gap } from '#core/gap.ts';
import { decidedPriority, priorityNames } from '#core/priority.ts';
import { levelsCount } from '#core/words.ts';
import { actionHref, actionsOf, criterionHref, type GapContext } from './gapPlace.ts';

/** The same gaps in one row each, to see many at once. */
export function GapsTable({ context, shown }: { context: GapContext; shown: readonly Gap[] }) {
  return (
    <DataTable
      caption="Gaps, with priority and actions"
      captionHidden
      columns={[
        { key: 'criterion', header: 'Criterion', rowHeader: true },
        { key: 'domain', header: 'Domain' },
        { key: 'gap', header: 'Gap' },
        { key: 'priority', header: 'Priority' },
        { key: 'actions', header: 'Actions' },
      ]}
      rows={shown.map((gap) => {
        const { criterion, domain } = gap.view;
        const decided = decidedPriority(gap.view);
        return {
          id: criterion.id,
          criterion: (
            <>
              <a href={criterionHref(context, gap)}>
                {criterion.ref} {criterion.title}
              </a>
              {criterion.essential && ' (essential)'}
              {gap.moved && ' Moved by you.'}
            </>
          ),
          domain: domain.shortTitle,
          gap: `${levelsCount(gap.steps)}: ${gap.level} to ${gap.target}`,
          priority: decided === null ? 'Not decided' : priorityNames[decided],
          actions: <ActionCell context={context} gap={gap} />,
        };
      })}
    />
  );
}

function ActionCell({ context, gap }: { context: GapContext; gap: Gap }) {
  const actions = actionsOf(context, gap);
  if (actions.length === 0) return 'No action yet';
  return (
    <ul className="plain-list">
      {actions.map((action) => (
        <li key={action.id}>
          <a href={actionHref(context, action.id)}>{action.what}</a>
          <br />
          {action.owner.trim() || 'No one is named'}. {actionStatusNames[action.status]}.{' '}
          <span className={isOverdue(action, context.today) ? 'overdue' : undefined}>
            {dueText(action, context.today)}
          </span>
        </li>
      ))}
    </ul>
  );
}
