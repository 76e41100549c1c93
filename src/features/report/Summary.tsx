import { DataTable } from '#components/DataTable.tsx';
import { leftOut } from '#core/explain.ts';
import { largestGaps } from '#core/gap.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { listOf, levelsCount } from '#core/words.ts';
import { DotFigure } from './DomainFigures.tsx';
import { GapTable } from './GapTable.tsx';

/** 5 gaps are enough to start with; with several matrices fewer of each. */
const shownGaps = (matrices: number) => (matrices > 1 ? 3 : 5);

/** Told elsewhere: what was done under "What we did", what went down with its reasons under "What changed". */
const toldElsewhere = new Set(['R1', 'R7']);

/** The part that is read when nothing else is. */
export function Summary({ report, previousName }: { report: Report; previousName: string | null }) {
  const several = report.matrices.length > 1;
  const shown = shownGaps(report.matrices.length);
  const figures = report.matrices.map((matrix, index) => (
    <DotFigure
      key={matrix.matrix.id}
      report={matrix}
      named={several}
      withRule={!sameRule(report.matrices.slice(0, index), matrix)}
      previousName={matrix.comparison === null ? null : previousName}
    />
  ));
  return (
    <>
      <KeyFacts report={report} />
      {scales(report).map((scale) => (
        <p key={scale}>Levels: {scale}.</p>
      ))}
      {report.matrices.map((matrix) => (
        <section key={matrix.matrix.id}>
          {several && <h3>{matrix.matrix.shortTitle}</h3>}
          <ul>
            {matrix.narrative
              .filter(({ rule }) => !toldElsewhere.has(rule))
              .map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
          </ul>
          {/* Where it fills the first page; several charts would leave holes between the texts. */}
          {!several && figures}
          {matrix.gaps.length > 0 && (
            <GapTable
              caption={
                matrix.gaps.length > shown
                  ? `First ${shown} gaps, with the next step`
                  : 'Gaps, with the next step'
              }
              matrix={matrix.matrix}
              gaps={matrix.gaps.slice(0, shown)}
            />
          )}
        </section>
      ))}
      {several && figures}
    </>
  );
}

/** How a domain's level is made need not be said twice. */
function sameRule(before: readonly MatrixReport[], { matrix }: MatrixReport): boolean {
  return before.some((other) => other.matrix.aggregate === matrix.aggregate);
}

function KeyFacts({ report }: { report: Report }) {
  return (
    <DataTable
      caption="Key facts"
      columns={[
        { key: 'matrix', header: 'Matrix', rowHeader: true },
        { key: 'reached', header: 'At or above target' },
        { key: 'gap', header: 'Largest gap' },
        { key: 'open', header: 'Without a level' },
        { key: 'change', header: 'Change since last time' },
      ]}
      rows={report.matrices.map((matrix) => ({
        id: matrix.matrix.id,
        matrix: matrix.matrix.shortTitle,
        reached:
          matrix.whole.withTarget === 0
            ? 'No targets to compare with'
            : `${matrix.whole.atTarget} of ${matrix.whole.withTarget}`,
        gap: gapFact(matrix),
        open: listOf(leftOut(matrix.whole)) || 'None',
        change: changeFact(matrix),
      }))}
    />
  );
}

/** What the level numbers mean, once for all matrices on the same scale. */
function scales({ matrices }: Report): string[] {
  const named = matrices.map(({ matrix }) =>
    listOf(matrix.scale.levels.map(({ value, name }) => `${value} ${name}`)),
  );
  return [...new Set(named)];
}

function gapFact({ gaps, whole }: MatrixReport): string {
  const [first, ...others] = largestGaps(gaps);
  if (first === undefined) return whole.withTarget === 0 ? 'No targets to compare with' : 'None';
  const { ref, title } = first.view.criterion;
  return `${levelsCount(first.steps)}: ${ref} ${title}${others.length === 0 ? '' : `, and ${others.length} more`}`;
}

function changeFact({ comparison }: MatrixReport): string {
  if (comparison === null) return 'Nothing to compare with';
  const { up, same, down } = comparison;
  return `${up} up, ${same} the same, ${down} down`;
}
