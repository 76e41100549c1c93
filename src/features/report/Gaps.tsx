import { ownersText, prioritiesText } from '#core/priority.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { criteriaCount } from '#core/words.ts';
import { numberedActions } from './actionRows.ts';
import { GapTable, ShortGapList } from './GapTable.tsx';

/** Enough for a board to talk about; with several matrices fewer of each. */
const shownInFull = (matrices: number) => (matrices > 1 ? 5 : 10);

/** Where the work is: the first gaps with their next step, the rest in short. */
export function Gaps({ report }: { report: Report }) {
  const { matrices } = report;
  return (
    <>
      <p>
        Essential criteria come first, then larger gaps, then lower levels. The next step is the next level
        up.
      </p>
      {matrices.map((matrix) => (
        <section key={matrix.matrix.id}>
          <h3>{headingOf(matrix, matrices.length > 1)}</h3>
          <MatrixGaps whole={report} report={matrix} shown={shownInFull(matrices.length)} />
        </section>
      ))}
    </>
  );
}

function headingOf({ matrix, gaps, whole }: MatrixReport, named: boolean): string {
  const finding = whole.withTarget === 0 ? 'no targets' : `${criteriaCount(gaps.length)} below target`;
  return named ? `${matrix.shortTitle}: ${finding}` : finding.charAt(0).toUpperCase() + finding.slice(1);
}

type MatrixProps = { whole: Report; report: MatrixReport; shown: number };

function MatrixGaps({ whole: report, report: { gaps, matrix, whole }, shown }: MatrixProps) {
  if (whole.withTarget === 0) return <p>No targets are set, so there are no gaps to show.</p>;
  if (gaps.length === 0) return <p>Every criterion with a level and a target is at or above target.</p>;
  const numbered = numberedActions(report);
  const [first, rest] = [gaps.slice(0, shown), gaps.slice(shown)];
  return (
    <>
      <p>
        {prioritiesText(gaps)}. {ownersText(gaps, report.actions, matrix.id)}
      </p>
      <GapTable
        caption={rest.length === 0 ? 'All gaps' : `The first ${first.length} gaps`}
        captionHidden
        matrix={matrix}
        gaps={first}
        actions={numbered}
      />
      {rest.length > 0 && (
        <ShortGapList
          title={`Other gaps, from the current level to the target (${rest.length})`}
          matrix={matrix}
          gaps={rest}
          actions={numbered}
        />
      )}
    </>
  );
}
