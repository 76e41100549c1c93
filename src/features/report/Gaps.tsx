import type { Action } from '#core/action.ts';
import { decidedPriority, ownersText, prioritiesText } from '#core/priority.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { criteriaCount } from '#core/words.ts';
import { GapTable, ShortGapList } from './GapTable.tsx';

/** Enough for a board to talk about; with several matrices fewer of each. */
const shownInFull = (matrices: number) => (matrices > 1 ? 5 : 10);

/** Where the work is: the first gaps with their next step, the rest in short. */
export function Gaps({ report: { matrices, actions } }: { report: Report }) {
  return (
    <>
      <p>
        Essential criteria come first, then larger gaps, then lower levels. The next step is the next level
        up.
      </p>
      {matrices.map((matrix) => (
        <section key={matrix.matrix.id}>
          <h3>{headingOf(matrix, matrices.length > 1)}</h3>
          <MatrixGaps report={matrix} actions={actions} shown={shownInFull(matrices.length)} />
        </section>
      ))}
    </>
  );
}

function headingOf({ matrix, gaps, whole }: MatrixReport, named: boolean): string {
  const finding = whole.withTarget === 0 ? 'no targets' : `${criteriaCount(gaps.length)} below target`;
  return named ? `${matrix.shortTitle}: ${finding}` : finding.charAt(0).toUpperCase() + finding.slice(1);
}

type MatrixProps = { report: MatrixReport; actions: readonly Action[]; shown: number };

function MatrixGaps({ report: { gaps, matrix, whole }, actions, shown }: MatrixProps) {
  if (whole.withTarget === 0) return <p>No targets are set, so there are no gaps to show.</p>;
  if (gaps.length === 0) return <p>Every criterion with a level and a target is at or above target.</p>;
  const [first, rest] = [gaps.slice(0, shown), gaps.slice(shown)];
  const leftOpen = gaps.filter(({ view }) => decidedPriority(view) === 'not-a-priority');
  return (
    <>
      <p>
        {prioritiesText(gaps)}. {ownersText(gaps, actions, matrix.id)}
      </p>
      <GapTable
        caption={rest.length === 0 ? 'All gaps' : `The first ${first.length} gaps`}
        captionHidden
        matrix={matrix}
        gaps={first}
        actions={actions}
      />
      {rest.length > 0 && (
        <ShortGapList
          title={`Other gaps, from the current level to the target (${rest.length})`}
          gaps={rest}
        />
      )}
      {leftOpen.length > 0 && (
        <>
          <h4>Not a priority ({leftOpen.length})</h4>
          <ul className="report-columns">
            {leftOpen.map(({ view }) => (
              <li key={view.criterion.id}>
                {view.criterion.ref} {view.criterion.title}:{' '}
                <span className="typed-text">{view.priorityReason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
