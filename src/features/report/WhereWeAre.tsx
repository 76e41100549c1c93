import { DataTable } from '#components/DataTable.tsx';
import { domainGroups, radarNote } from '#core/chartWords.ts';
import { leftOut } from '#core/explain.ts';
import type { DomainReport, MatrixReport, Report } from '#core/report.ts';
import type { LevelNames } from '#core/words.ts';
import { DotFigure, RadarFigure } from './DomainFigures.tsx';
import { LevelMap } from './LevelMap.tsx';
import { MatrixCaption } from './MatrixCaption.tsx';
import { PillarTable } from './PillarTable.tsx';
import { dotNotes, shortLevel } from './reportWords.ts';

type Props = { report: Report; radar: boolean; large: boolean };

/** Each matrix on its own: the sizes, the figures, the pillars and every criterion. Then the shapes. */
export function WhereWeAre({ report, radar, large }: Props) {
  const { matrices } = report;
  const several = matrices.length > 1;
  return (
    <>
      {matrices.map((matrix, index) => (
        <section key={matrix.matrix.id}>
          {several && <h3>{matrix.matrix.shortTitle}</h3>}
          {/* A single one stands in the summary. */}
          {several && (
            <DotFigure
              report={matrix}
              headingLevel={4}
              note={dotNotes(report, index)}
              figures="Figures are in the table after this chart."
              large={large}
            />
          )}
          <DomainTable report={matrix} hasPrevious={matrix.comparison !== null} />
          {matrix.pillars.length > 0 && <PillarTable report={matrix} />}
          <LevelMap report={matrix} />
        </section>
      ))}
      {radar && several && <ShapesNote report={report} />}
      {radar && (
        <div className={several && !large ? 'report-shapes' : undefined}>
          {matrices.map((matrix) => (
            <Shape key={matrix.matrix.id} report={matrix} named={several} small={several && !large} />
          ))}
        </div>
      )}
    </>
  );
}

/** How to read all radars, said once. Their rings have no room for the names of the levels. */
function ShapesNote({ report }: { report: Report }) {
  const rows = report.matrices.flatMap((matrix) => domainGroups(matrix)[0]?.rows ?? []);
  return <p className="report-small">Each ring is a level, the lowest inside. {radarNote(rows)}</p>;
}

/** The core domains, where a matrix has others too. */
function Shape({ report, ...shown }: { report: MatrixReport; named: boolean; small: boolean }) {
  const [first] = domainGroups(report);
  return first === undefined ? null : <RadarFigure report={report} group={first} {...shown} />;
}

/** A longer table may go on over the page, so that it leaves no hole before it. */
const mostKept = 6;

type TableProps = { report: MatrixReport; hasPrevious: boolean };

function DomainTable({ report: { matrix, domains }, hasPrevious }: TableProps) {
  const { levels } = matrix.scale;
  const mixed = new Set(domains.map(({ view }) => view.domain.set)).size > 1;
  return (
    <div className={domains.length > mostKept ? 'report-domains' : 'report-domains report-keep'}>
      <DataTable
        caption={<MatrixCaption text="Levels and targets of each domain" matrix={matrix} />}
        columns={[
          { key: 'domain', header: 'Domain', rowHeader: true },
          { key: 'now', header: 'Current level' },
          { key: 'range', header: 'Lowest to highest' },
          { key: 'target', header: 'Target' },
          { key: 'reached', header: 'At or above target' },
          ...(hasPrevious ? [{ key: 'previous' as const, header: 'Previous' }] : []),
          { key: 'basis', header: 'Based on' },
        ]}
        rows={domains.map(({ view: { domain }, score, target, previous }) => ({
          id: domain.id,
          domain: mixed && domain.set === 'extension' ? `${domain.title} (extension)` : domain.title,
          now: standing(levels, score),
          range: rangeText(score),
          target: target ?? 'No target',
          reached: score.withTarget === 0 ? 'None to compare' : `${score.atTarget} of ${score.withTarget}`,
          previous: previous ?? 'Not comparable',
          basis: [`${score.levelled} of ${score.total}`, leftOut(score).join(', ')]
            .filter(Boolean)
            .join(': '),
        }))}
      />
    </div>
  );
}

function rangeText({ lowest, highest }: DomainReport['score']): string {
  if (lowest === null) return 'No level';
  return highest === null || highest === lowest ? String(lowest) : `${lowest} to ${highest}`;
}

/** The level in few words; a provisional one carries its range. */
function standing(levels: LevelNames, score: DomainReport['score']): string {
  if (score.applicable === 0) return 'Not applicable';
  if (score.aggregate === null) return 'No level yet';
  const now = shortLevel(levels, score.aggregate);
  const range = score.aggregateRange;
  if (!score.provisional) return now;
  return range === null || range.low === range.high
    ? `${now}, provisional`
    : `${now}, provisional: ${range.low} to ${range.high}`;
}
