import { CopyableTable } from '#components/CopyableTable.tsx';
import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { LevelStrip } from '#components/charts/LevelStrip.tsx';
import { useShared } from '#components/useShared.ts';
import { basisText } from '#core/explain.ts';
import { tableCsv, tabSeparated } from '#core/export/textTable.ts';
import { fewestInPillar, type MatrixReport, type PillarReport } from '#core/report.ts';
import { count, criteriaCount, levelText, listOf } from '#core/words.ts';

/** Short names, allowed only as labels of axes. */
const shortNames = {
  clinical: 'Clinical',
  leadership: 'Leadership',
  education: 'Education',
  research: 'Research',
} as const;

/** The four pillars, from the pillars that this matrix gives to its criteria. Matrices are never mixed. */
export function Pillars({ report, source }: { report: MatrixReport; source: string }) {
  const { levels } = report.matrix.scale;
  const shown = report.pillars.filter(({ tooFew, score }) => !tooFew && score.levelled > 0);
  const tooFew = report.pillars.filter((pillar) => pillar.tooFew);
  const title = `Levels by pillar, in ${report.matrix.shortTitle}`;
  const rows = useShared(
    shown.map((pillar) => ({
      id: pillar.id,
      label: `${pillar.name}: ${reached(pillar)}`,
      shortLabel: `${shortNames[pillar.id]}: ${reached(pillar)}`,
      counts: pillar.score.profile.map((step) => step.count),
    })),
  );
  const figures = pillarTable(report);
  const csv = tableCsv(figures);
  const fileName = `${report.matrix.id}-pillars`;
  const table = <CopyableTable table={figures} text={tabSeparated(figures)} csv={csv} fileName={fileName} />;
  return (
    <>
      <h2>Four pillars</h2>
      <p>
        Each criterion counts in every pillar that the matrix gives it, so one criterion can count more than
        once.
      </p>
      {tooFew.length > 0 && (
        <p>
          Too few criteria to compare: {listOf(tooFew.map(({ name }) => name))}. A pillar needs at least{' '}
          {fewestInPillar}.
        </p>
      )}
      {shown.length === 0 ? (
        table
      ) : (
        <ChartFigure
          title={title}
          note="Each bar shows how many criteria stand at that level. All rows use the same scale."
          source={source}
          fileName={fileName}
          csv={csv}
          table={table}
        >
          <LevelStrip
            levels={levels}
            width={880}
            rows={rows}
            title={title}
            description={`Number of criteria at each level in ${count(shown.length, 'pillar')}. ${listOf(
              shown.map((pillar) => `${pillar.name}: ${reached(pillar)}`),
            )}. Figures are in the table after this chart.`}
          />
        </ChartFigure>
      )}
    </>
  );
}

function reached({ score }: PillarReport): string {
  return score.withTarget === 0
    ? 'no targets'
    : `${score.atTarget} of ${score.withTarget} at or above target`;
}

function pillarTable({ pillars, matrix }: MatrixReport) {
  const { levels } = matrix.scale;
  return {
    caption: 'Pillars: criteria at or above target and at each level',
    columns: [
      { key: 'pillar', header: 'Pillar', rowHeader: true },
      { key: 'reached', header: 'At or above target' },
      ...levels.map(({ value }) => ({
        key: `level-${value}`,
        header: levelText(levels, value),
        align: 'right' as const,
      })),
      { key: 'basis', header: 'Based on' },
    ],
    rows: pillars.map(({ id, name, score, tooFew }) => ({
      id,
      pillar: name,
      reached: tooFew
        ? 'Too few criteria to compare'
        : score.withTarget === 0
          ? 'None to compare'
          : `${score.atTarget} of ${criteriaCount(score.withTarget)}`,
      ...Object.fromEntries(score.profile.map((step) => [`level-${step.level}`, String(step.count)])),
      basis: basisText(score),
    })),
  };
}
