import { DataTable } from '#components/DataTable.tsx';
import { actionsFor } from '#core/action.ts';
import type { Gap } from '#core/gap.ts';
import type { Matrix } from '#core/matrix.ts';
import { decidedPriority, priorityNames } from '#core/priority.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import { listOf } from '#core/words.ts';
import { shortAction, type NumberedAction } from './actionRows.ts';
import { MatrixCaption } from './MatrixCaption.tsx';

type Props = {
  caption: string;
  captionHidden?: boolean;
  matrix: Matrix;
  gaps: readonly Gap[];
  /** Given, each gap says what is being done about it. */
  actions?: readonly NumberedAction[];
};

/** Gaps with the words of the next level: what to do next. */
export function GapTable({ caption, captionHidden = false, matrix, gaps, actions = [] }: Props) {
  return (
    <div className="report-gaps">
      <DataTable
        caption={<MatrixCaption text={caption} matrix={matrix} />}
        captionHidden={captionHidden}
        columns={[
          { key: 'criterion', header: 'Criterion', rowHeader: true },
          { key: 'now', header: 'Now' },
          { key: 'target', header: 'Target' },
          { key: 'next', header: 'What to do next' },
        ]}
        rows={gaps.map(({ view, level, target, nextLevel }) => ({
          id: view.criterion.id,
          criterion: (
            <>
              {view.criterion.ref} {view.criterion.title}
              {view.criterion.essential && ' (essential)'}
              {priorityText(view)}
            </>
          ),
          now: level,
          target,
          next: (
            <>
              Level {nextLevel}: {descriptorFor(matrix, view.criterion, nextLevel)}
              {aboutGap(actions, matrix, view).map((numbered) => ` ${shortAction(numbered)}.`)}
            </>
          ),
        }))}
      />
    </div>
  );
}

function aboutGap(actions: readonly NumberedAction[], matrix: Matrix, { criterion }: Gap['view']) {
  return actions.filter(({ action }) => actionsFor([action], matrix.id, criterion.id).length > 0);
}

/** ". Do now", ". Not a priority: …" with its reason; not a word where nothing was decided. */
function priorityText(view: Gap['view']): string {
  const decided = decidedPriority(view);
  if (decided === null) return '';
  const reason = decided === 'not-a-priority' ? `: ${view.priorityReason.trim()}` : '';
  return `. ${priorityNames[decided]}${reason}`;
}

type ListProps = {
  title: string;
  matrix: Matrix;
  gaps: readonly Gap[];
  actions: readonly NumberedAction[];
};

/** Gaps in one short line each; their next steps can be looked up in the tool. */
export function ShortGapList({ title, matrix, gaps, actions }: ListProps) {
  return (
    <>
      <h4>{title}</h4>
      <ul className="report-columns">
        {gaps.map(({ view, level, target }) => (
          <li key={view.criterion.id}>
            {view.criterion.ref} {view.criterion.title}: {level} to {target}
            {view.criterion.essential && ' (essential)'}
            {priorityText(view)}
            {actionNumbers(aboutGap(actions, matrix, view))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** ". Action 1 and 3": who and when stand in the plan. */
function actionNumbers(actions: readonly NumberedAction[]): string {
  return actions.length === 0 ? '' : `. Action ${listOf(actions.map(({ number }) => String(number)))}`;
}
