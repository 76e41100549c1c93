import type { ReactNode } from 'react';
import { ChartFigure } from '#components/charts/ChartFigure.tsx';
import { Dumbbell } from '#components/charts/Dumbbell.tsx';
import { mostSlopes, Slope } from '#components/charts/Slope.tsx';
import { CopyableTable } from '#components/CopyableTable.tsx';
import { Inset } from '#components/Inset.tsx';
import { Radios } from '#components/Radios.tsx';
import type { RowGroup } from '#core/chartWords.ts';
import type { SideBySide } from '#core/compare/sideBySide.ts';
import { movementGroups, movementTitle, type DomainMovementRow } from '#core/domainMovement.ts';
import { tableCsv, tabSeparated } from '#core/export/textTable.ts';
import type { Matrix } from '#core/matrix.ts';
import { listOf } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { setQuery } from '#state/address.ts';
import { views, type CompareQuery } from './compareQuery.ts';
import { movementTable } from './movementTable.ts';
import { RadarOverlay } from './RadarOverlay.tsx';

type Props = {
  matrix: Matrix;
  beside: SideBySide<ReadyAssessment>;
  nameOf: (facts: ReadyAssessment) => string;
  source: string;
  view: CompareQuery['view'];
};

const viewNames = { dumbbell: 'Then and now on one line', slope: 'Slope', radar: 'Radar' };

/** The domains then and now, on the criteria that have a level both times, so that nothing new looks like movement. */
export function DomainChanges({ beside, view: asked, ...props }: Props) {
  const several = beside.others.length > 1;
  // Two shapes stand beside the other chart; more are many pictures, drawn when they are asked for.
  const offered = views.filter((one) => several || one !== 'radar');
  const view = offered.includes(asked) ? asked : 'dumbbell';
  return movementGroups(beside.comparison, props.matrix).map((group, index) => (
    <GroupChanges key={group.key} {...{ group, beside, view }} {...props}>
      {index === 0 && (
        <>
          <p>Only criteria with a level in both assessments and unchanged wording count here.</p>
          <Radios
            legend="Chart"
            legendSize="s"
            inline
            options={offered.map((value) => ({ value, label: viewNames[value] }))}
            value={view}
            onChange={({ target }) => setQuery('view', target.value === 'dumbbell' ? null : target.value)}
          />
        </>
      )}
    </GroupChanges>
  ));
}

type GroupProps = Props & { group: RowGroup<DomainMovementRow>; children: ReactNode };

/** One group of domains: what moved, its shape, and the figures. */
function GroupChanges({ group, beside, matrix, nameOf, source, view, children }: GroupProps) {
  const { levels } = matrix.scale;
  const thenName = nameOf(beside.baseline.facts);
  const nowName = nameOf(beside.now.facts);
  const table = movementTable(group, levels, thenName, nowName);
  const csv = tableCsv(table);
  const figures = `Figures are in the table “${table.caption}”.`;
  const fileName = `${matrix.id}-${group.key === 'all' ? '' : `${group.key}-`}change`;
  const isPair = beside.others.length === 1;
  const shared = { group, matrix, thenName, nowName, source, figures, csv };
  return (
    <>
      <h2>{group.heading}</h2>
      {children}
      {view === 'radar' ? (
        <div className="chart-pair">
          {beside.others.map(({ member, comparison }) => (
            <RadarOverlay
              key={member.facts.assessment.id}
              {...shared}
              group={sameGroup(movementGroups(comparison, matrix), group)}
              nowName={nameOf(member.facts)}
              named
              fileName={`${fileName}-${member.facts.assessment.period.to}`}
            />
          ))}
        </div>
      ) : (
        <div className={isPair && view === 'dumbbell' ? 'side-by-side' : undefined}>
          <Lines {...shared} view={view} fileName={fileName} />
          {isPair && <RadarOverlay {...shared} fileName={fileName} />}
        </div>
      )}
      <CopyableTable table={table} text={tabSeparated(table)} csv={csv} fileName={`${fileName}-figures`} />
    </>
  );
}

type LinesProps = {
  group: RowGroup<DomainMovementRow>;
  matrix: Matrix;
  thenName: string;
  nowName: string;
  source: string;
  figures: string;
  csv: string;
  view: 'dumbbell' | 'slope';
  fileName: string;
};

/** What moved and how far, as one line for each domain. */
function Lines({ group, matrix, thenName, nowName, source, figures, csv, view, fileName }: LinesProps) {
  const { rows } = group;
  const title = movementTitle(rows, group.noun);
  const drawing = {
    levels: matrix.scale.levels,
    rows,
    words: { previous: thenName, current: nowName },
    title,
    description: `Level of each ${group.noun} in ${thenName} and in ${nowName}. ${figures}`,
  };
  if (view === 'slope' && rows.length > mostSlopes) {
    return (
      <Inset title="Slope">
        <p>
          Not shown: more than {mostSlopes} lines cannot be followed, and there are {rows.length}.
        </p>
      </Inset>
    );
  }
  return (
    <ChartFigure
      title={title}
      note={
        view === 'slope'
          ? slopeNote(rows)
          : 'The square is then, the circle is now. The words at the right say the change.'
      }
      source={source}
      fileName={view === 'slope' ? `${fileName}-slope` : fileName}
      csv={csv}
      table={null}
    >
      {view === 'slope' ? <Slope {...drawing} /> : <Dumbbell {...drawing} />}
    </ChartFigure>
  );
}

/** How to read it, and what has no line. */
function slopeNote(rows: readonly DomainMovementRow[]): string {
  const missing = rows.filter(({ change }) => change.direction === null).map(({ label }) => label);
  const without =
    missing.length === 0 ? '' : ` Without a line, because nothing can be compared: ${listOf(missing)}.`;
  return `The square is then, the circle is now. A solid line goes up, a dashed one down, a dotted one stays. Lines of one level lie side by side in its band.${without}`;
}

/** The same domains of another comparison. */
function sameGroup(groups: RowGroup<DomainMovementRow>[], { key, ...like }: RowGroup<DomainMovementRow>) {
  const ids = new Set(like.rows.map(({ id }) => id));
  const rows = groups.flatMap((group) => group.rows).filter(({ id }) => ids.has(id));
  return { key, ...like, rows };
}
