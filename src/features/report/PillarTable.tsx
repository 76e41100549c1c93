import { DataTable } from '#components/DataTable.tsx';
import type { MatrixReport } from '#core/report.ts';
import { MatrixCaption } from './MatrixCaption.tsx';

/** The four pillars by the pillars that this matrix gives to its criteria; one criterion can count in several. */
export function PillarTable({ report: { matrix, view, pillars } }: { report: MatrixReport }) {
  const { levels } = matrix.scale;
  const domains = new Set(view.domains.map(({ domain }) => domain.title));
  // A matrix whose domains are the pillars would show each of them twice, with different figures.
  if (pillars.every(({ name }) => domains.has(name))) return null;
  return (
    <div className="report-pillars report-keep">
      <DataTable
        caption={
          <MatrixCaption
            text="Four pillars: criteria at or above target, and at each level"
            matrix={matrix}
          />
        }
        columns={[
          { key: 'pillar', header: 'Pillar', rowHeader: true },
          { key: 'reached', header: 'At or above target' },
          ...levels.map(({ value }) => ({
            key: `level-${value}`,
            header: String(value),
            align: 'right' as const,
          })),
        ]}
        rows={pillars.map(({ id, name, score, tooFew }) => ({
          id,
          pillar: name,
          reached: tooFew
            ? 'Too few criteria to compare'
            : score.withTarget === 0
              ? 'None to compare'
              : `${score.atTarget} of ${score.withTarget}`,
          ...Object.fromEntries(score.profile.map((step) => [`level-${step.level}`, step.count])),
        }))}
      />
    </div>
  );
}
