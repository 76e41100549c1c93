import { Heatmap, type HeatCell } from '#components/charts/Heatmap.tsx';
import type { MatrixReport } from '#core/report.ts';
import type { CriterionView } from '#core/view.ts';
import { MatrixCaption } from './MatrixCaption.tsx';

/** More criteria in a domain than this do not fit side by side on paper. */
const mostColumns = 8;

/** Every criterion as one cell, domain by domain: how even the levels are. Titles are in the appendix of answers. */
export function LevelMap({ report: { matrix, view } }: { report: MatrixReport }) {
  const columns = Math.max(...view.domains.map(({ criteria }) => criteria.length));
  // With one criterion each, the table of domains says the same.
  if (columns === 1) return null;
  const { levels } = matrix.scale;
  const caption = 'Level of every criterion';
  const short = columns <= mostColumns;
  return (
    <div className="report-map report-keep">
      {short ? (
        <Heatmap
          caption={<MatrixCaption text={`${caption}, in the order of the matrix`} matrix={matrix} />}
          levels={levels}
          rowHeader="Domain and criterion number"
          columns={Array.from({ length: columns }, (_, index) => ({
            key: String(index),
            header: String(index + 1),
          }))}
          groups={[
            {
              id: matrix.id,
              rows: view.domains.map(({ domain, criteria }) => ({
                id: domain.id,
                label: domain.title,
                cells: Array.from({ length: columns }, (_, index) => cellOf(criteria[index])),
              })),
            },
          ]}
          keyTitle="Levels:"
        />
      ) : (
        <Heatmap
          caption={<MatrixCaption text={caption} matrix={matrix} />}
          levels={levels}
          rowHeader="Criterion"
          columns={[{ key: 'level', header: 'Current level' }]}
          groups={view.domains.map(({ domain, criteria }) => ({
            id: domain.id,
            title: domain.title,
            rows: criteria.map((criterion) => ({
              id: criterion.criterion.id,
              label: `${criterion.criterion.ref} ${criterion.criterion.title}`,
              cells: [cellOf(criterion)],
            })),
          }))}
          keyTitle="Levels:"
        />
      )}
    </div>
  );
}

function cellOf(view: CriterionView | undefined): HeatCell {
  if (view === undefined) return { text: 'None', tone: 'plain' };
  const { answer, level } = view;
  if (level !== null) return { level };
  if (answer === null) return { text: 'Not answered', tone: 'plain' };
  return answer.state === 'unknown'
    ? { text: 'Not known', tone: 'hatched' }
    : { text: 'Not applicable', tone: 'grey' };
}
