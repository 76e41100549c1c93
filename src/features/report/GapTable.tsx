import { DataTable } from '#components/DataTable.tsx';
import { actionsFor, type Action } from '#core/action.ts';
import type { Gap } from '#core/gap.ts';
import type { Matrix } from '#core/matrix.ts';
import { decidedPriority, priorityNames } from '#core/priority.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import { shortAction } from './actionRows.ts';
import { MatrixCaption } from './MatrixCaption.tsx';

type Props = {
  caption: string;
  captionHidden?: boolean;
  matrix: Matrix;
  gaps: readonly Gap[];
  /** Given, each gap says what is being done about it. */
  actions?: readonly Action[];
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
              {actionsFor(actions, matrix.id, view.criterion.id).map((action) => (
                <span key={action.id} className="report-action">
                  Action: {shortAction(action)}
                </span>
              ))}
            </>
          ),
        }))}
      />
    </div>
  );
}

/** ". Do now": not a word where nothing was decided. */
function priorityText(view: Gap['view']): string {
  const decided = decidedPriority(view);
  return decided === null ? '' : `. ${priorityNames[decided]}`;
}

type ListProps = { title: string; gaps: readonly Gap[] };

/** Gaps in one short line each; their next steps can be looked up in the tool. */
export function ShortGapList({ title, gaps }: ListProps) {
  return (
    <>
      <h4>{title}</h4>
      <ul className="report-columns">
        {gaps.map(({ view, level, target }) => (
          <li key={view.criterion.id}>
            {view.criterion.ref} {view.criterion.title}: {level} to {target}
            {view.criterion.essential && ' (essential)'}
            {priorityText(view)}
          </li>
        ))}
      </ul>
    </>
  );
}
