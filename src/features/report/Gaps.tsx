import type { MatrixReport, Report } from '#core/report.ts';
import { criteriaCount } from '#core/words.ts';
import { GapTable, ShortGapList } from './GapTable.tsx';

/** Enough for a board to talk about; with several matrices fewer of each. */
const shownInFull = (matrices: number) => (matrices > 1 ? 5 : 10);

/** Where the work is: the first gaps with their next step, the rest in short. */
export function Gaps({ report: { matrices } }: { report: Report }) {
  return (
    <>
      <p>
        Essential criteria come first, then larger gaps, then lower levels. The next step is the next level
        up.
      </p>
      {matrices.map((matrix) => (
        <section key={matrix.matrix.id}>
          <h3>{headingOf(matrix, matrices.length > 1)}</h3>
          <MatrixGaps report={matrix} shown={shownInFull(matrices.length)} />
        </section>
      ))}
    </>
  );
}

function headingOf({ matrix, gaps, whole }: MatrixReport, named: boolean): string {
  const finding = whole.withTarget === 0 ? 'no targets' : `${criteriaCount(gaps.length)} below target`;
  return named ? `${matrix.shortTitle}: ${finding}` : finding.charAt(0).toUpperCase() + finding.slice(1);
}

function MatrixGaps({ report: { gaps, matrix, whole }, shown }: { report: MatrixReport; shown: number }) {
  if (whole.withTarget === 0) return <p>No targets are set, so there are no gaps to show.</p>;
  if (gaps.length === 0) return <p>Every criterion with a level and a target is at or above target.</p>;
  const [first, rest] = [gaps.slice(0, shown), gaps.slice(shown)];
  return (
    <>
      <GapTable
        caption={rest.length === 0 ? 'All gaps' : `The first ${first.length} gaps`}
        captionHidden
        matrix={matrix}
        gaps={first}
      />
      {rest.length > 0 && (
        <ShortGapList
          title={`Other gaps, from the current level to the target (${rest.length})`}
          gaps={rest}
        />
      )}
    </>
  );
}
