import { DataTable } from '#components/DataTable.tsx';
import { leftOut } from '#core/explain.ts';
import { largestGaps } from '#core/gap.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import { listOf, levelsCount } from '#core/words.ts';
import { DotFigure } from './DomainFigures.tsx';
import { GapTable } from './GapTable.tsx';
import { dotNotes, scaleTexts } from './reportWords.ts';

/** 5 gaps are enough to start with; with several matrices fewer of each. */
const shownGaps = (matrices: number) => (matrices > 1 ? 3 : 5);

/** Told elsewhere: what was done under "What we did", what went down with its reasons under "What changed". */
const toldElsewhere = new Set(['R1', 'R7']);
/** With several matrices the key facts lay these side by side; as sentences too, they would fill a page. */
const inKeyFacts = new Set(['R2', 'R4']);

/** The part that is read when nothing else is. */
export function Summary({ report, large }: { report: Report; large: boolean }) {
  const several = report.matrices.length > 1;
  const shown = shownGaps(report.matrices.length);
  return (
    <>
      <KeyFacts report={report} />
      {scaleTexts(report).map((scale) => (
        <p key={scale}>Levels: {scale}.</p>
      ))}
      {report.matrices.map((matrix) => (
        <section key={matrix.matrix.id}>
          {several && <h3>{matrix.matrix.shortTitle}</h3>}
          <ul>
            {matrix.narrative
              .filter(({ rule }) => !toldElsewhere.has(rule) && !(several && inKeyFacts.has(rule)))
              .map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
          </ul>
          {/* Several charts would fill more than the page that a summary has; they stand with their tables. */}
          {!several && (
            <DotFigure
              report={matrix}
              headingLevel={3}
              note={dotNotes(report, 0)}
              figures="Figures are in the table under “Where we are”."
              large={large}
            />
          )}
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
    </>
  );
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
