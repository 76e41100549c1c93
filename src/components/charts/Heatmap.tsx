import { memo, useId, type ReactNode } from 'react';
import { ScrollRegion } from '#components/ScrollRegion.tsx';
import { rampStep } from './chartColours.ts';
import type { ChartLevel } from './chartData.ts';

/** A level, or the words for why there is none. The tones are hatching, grey and plain. */
export type HeatCell = { level: number } | { text: string; tone: 'hatched' | 'grey' | 'plain' };
/** With `href` the label is a link. */
export type HeatRow = { id: string; label: string; href?: string; cells: readonly HeatCell[] };
export type HeatGroup = { id: string; title?: string; rows: readonly HeatRow[] };

type HeatColumn = { key: string; header: string };

type Props = {
  caption: ReactNode;
  captionHidden?: boolean;
  levels: readonly ChartLevel[];
  /** Heading of the column of row labels. */
  rowHeader: ReactNode;
  /** One for each cell of a row. */
  columns: readonly HeatColumn[];
  groups: readonly HeatGroup[];
  /** Introduces the list of level numbers and names under the table on narrow screens. */
  keyTitle: string;
};

/** A real table: the colour only repeats the level's number and name. */
export const Heatmap = memo(function Heatmap(props: Props) {
  const { caption, captionHidden = false, levels, rowHeader, columns, groups, keyTitle } = props;
  const captionId = useId();
  return (
    <>
      <ScrollRegion labelledBy={captionId}>
        <table className="table heatmap">
          <caption id={captionId} className={captionHidden ? 'visually-hidden' : undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{rowHeader}</th>
              {columns.map(({ key, header }) => (
                <th key={key} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.id}>
              {group.title !== undefined && (
                <tr className="heat-group">
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    {group.title}
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <Row key={row.id} {...{ row, columns, levels }} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      <p className="heat-key">
        {keyTitle} {levels.map(({ value, name }) => `${value} ${name}`).join(', ')}
      </p>
    </>
  );
});

type RowProps = { row: HeatRow; columns: readonly HeatColumn[]; levels: readonly ChartLevel[] };

/** An answer changes one row of the hundred, and the others are not drawn again. */
const Row = memo(function Row({ row, columns, levels }: RowProps) {
  return (
    <tr>
      <th scope="row">{row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}</th>
      {columns.map(({ key }, index) => (
        <Cell key={key} cell={row.cells[index]} levels={levels} />
      ))}
    </tr>
  );
});

function Cell({ cell, levels }: { cell: HeatCell | undefined; levels: readonly ChartLevel[] }) {
  if (cell === undefined) return <td />;
  if ('text' in cell) return <td className={`heat heat-${cell.tone}`}>{cell.text}</td>;
  const index = levels.findIndex((level) => level.value === cell.level);
  return (
    <td className={`heat heat-${rampStep(index, levels.length)}`}>
      {cell.level} <span className="heat-name">{levels[index]?.name}</span>
    </td>
  );
}
