import { DataTable } from '#components/DataTable.tsx';
import { domainGroups } from '#core/chartWords.ts';
import { leftOut } from '#core/explain.ts';
import type { DomainReport, MatrixReport, Report } from '#core/report.ts';
import type { LevelNames } from '#core/words.ts';
import { RadarFigure } from './DomainFigures.tsx';
import { LevelMap } from './LevelMap.tsx';
import { MatrixCaption } from './MatrixCaption.tsx';
import { PillarTable } from './PillarTable.tsx';
import { shortLevel } from './reportWords.ts';

type Props = { report: Report; radar: boolean; previousName: string | null };

/** Each matrix on its own: the shape, the sizes, the figures, then every criterion and the pillars. */
export function WhereWeAre({ report, radar, previousName }: Props) {
  return report.matrices.map((matrix) => {
    const [first] = domainGroups(matrix);
    const previous = matrix.comparison === null ? null : previousName;
    return (
      <section key={matrix.matrix.id}>
        {report.matrices.length > 1 && <h3>{matrix.matrix.shortTitle}</h3>}
        {radar && first !== undefined && (
          <RadarFigure report={matrix} group={first} previousName={previous} />
        )}
        <DomainTable report={matrix} hasPrevious={previous !== null} />
        <LevelMap report={matrix} />
        {matrix.pillars.length > 0 && <PillarTable report={matrix} />}
      </section>
    );
  });
}

type TableProps = { report: MatrixReport; hasPrevious: boolean };

function DomainTable({ report: { matrix, domains }, hasPrevious }: TableProps) {
  const { levels } = matrix.scale;
  const mixed = new Set(domains.map(({ view }) => view.domain.set)).size > 1;
  return (
    <div className="report-domains report-keep">
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
