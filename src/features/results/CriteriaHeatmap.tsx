import { Heatmap, type HeatCell } from '#components/charts/Heatmap.tsx';
import { TableActions } from '#components/TableActions.tsx';
import { useShared } from '#components/useShared.ts';
import { changeText } from '#core/comparison.ts';
import { tableCsv, tabSeparated } from '#core/export/textTable.ts';
import type { MatrixReport } from '#core/report.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText, levelText } from '#core/words.ts';
import { href } from '#state/paths.ts';

type Props = { report: MatrixReport; assessmentId: string; previousName: string | null };

/** Every criterion with its levels: a real table, in which colour only repeats the words. */
export function CriteriaHeatmap({ report, assessmentId, previousName }: Props) {
  const { levels } = report.matrix.scale;
  const caption = 'All criteria: levels and targets';
  const columns = [
    ...(previousName === null ? [] : [{ key: 'previous', header: previousName }]),
    { key: 'current', header: 'Current level' },
    { key: 'target', header: 'Target' },
  ];
  const rowsOf = (criteria: readonly CriterionView[]) =>
    criteria.map((view) => ({
      view,
      cells: [
        ...(previousName === null ? [] : [previousCell(report, view)]),
        answerCell(view),
        targetCell(view),
      ],
    }));
  const word = (cell: HeatCell) => ('text' in cell ? cell.text : levelText(levels, cell.level));
  const table = {
    caption,
    columns: [{ key: 'domain', header: 'Domain' }, { key: 'criterion', header: 'Criterion' }, ...columns],
    rows: rowsOf(report.view.criteria).map(({ view, cells }) => ({
      id: view.criterion.id,
      domain: view.domain.title,
      criterion: `${view.criterion.ref} ${view.criterion.title}`,
      ...Object.fromEntries(columns.map(({ key }, index) => [key, word(cells[index] ?? nothing)])),
    })),
  };
  const drawn = useShared({
    columns,
    groups: report.view.domains.map(({ domain, key, criteria }) => ({
      id: key,
      title: domain.set === 'extension' ? `${domain.title} (extension)` : domain.title,
      rows: rowsOf(criteria).map(({ view, cells }) => ({
        id: view.criterion.id,
        label: `${view.criterion.ref} ${view.criterion.title}`,
        href: href('criterion', { assessmentId, section: key, criterionId: view.criterion.id }),
        cells,
      })),
    })),
  });
  return (
    <>
      <Heatmap
        {...drawn}
        caption={caption}
        captionHidden
        levels={levels}
        rowHeader="Criterion"
        keyTitle="Levels:"
      />
      <TableActions
        caption={caption}
        text={tabSeparated(table)}
        csv={tableCsv(table)}
        fileName={`${report.matrix.id}-criteria`}
      />
    </>
  );
}

const nothing: HeatCell = { text: '', tone: 'plain' };

/** Hatching for "we do not know yet", grey for "not applicable", plain for "not answered": three facts. */
function answerCell({ answer, level }: Pick<CriterionView, 'answer' | 'level'>): HeatCell {
  if (level !== null) return { level };
  const tone =
    answer?.state === 'unknown' ? 'hatched' : answer?.state === 'not-applicable' ? 'grey' : 'plain';
  return { text: answerText([], answer), tone };
}

function targetCell({ answer, target }: CriterionView): HeatCell {
  if (answer?.state === 'not-applicable') return { text: 'Not applicable', tone: 'grey' };
  return target === null ? { text: 'No target', tone: 'plain' } : { level: target };
}

/** A level of wording that has changed since is not laid beside today's. */
function previousCell({ comparison }: MatrixReport, view: CriterionView): HeatCell {
  const row = comparison?.rows.find(({ criterionId }) => criterionId === view.criterion.id);
  if (row === undefined || row.before === null || row.kind === 'reworded') {
    return { text: row === undefined ? 'Not comparable' : changeText(row), tone: 'plain' };
  }
  return answerCell(row.before);
}
