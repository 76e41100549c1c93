import { useMemo } from 'react';
import { ActionLinks } from '#components/ActionLinks.tsx';
import { CopyableTable } from '#components/CopyableTable.tsx';
import { Inset } from '#components/Inset.tsx';
import { Radios } from '#components/Radios.tsx';
import { familiesOf, type Family } from '#core/compare/family.ts';
import { namesOf } from '#core/compare/sideBySide.ts';
import { fewestForTrend, trendOf } from '#core/compare/trend.ts';
import { scopesText, trendBasis, trendGroups, trendIntro, trendTable } from '#core/compare/trendWords.ts';
import { tableCsv, tabSeparated } from '#core/export/textTable.ts';
import { formatPeriod, listOf } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { setQuery } from '#state/address.ts';
import { href } from '#state/paths.ts';
import type { TrendQuery } from './compareQuery.ts';
import { LeftOut } from './LeftOut.tsx';
import { MatrixRadios } from './MatrixRadios.tsx';
import { TrendHeatmap } from './TrendHeatmap.tsx';
import { TrendPanels } from './TrendPanels.tsx';

type Props = { assessments: readonly ReadyAssessment[]; query: TrendQuery };

/** One matrix over time: what the lines are, small charts or a heatmap, and the figures as a table. */
export function OverTime({ assessments, query }: Props) {
  const families = useMemo(() => familiesOf(assessments, fewestForTrend), [assessments]);
  const names = useMemo(() => namesOf(assessments), [assessments]);
  const family = families.find(({ matrix }) => matrix.id === query.matrix) ?? families[0];
  const trend = useMemo(() => (family === undefined ? null : trendOf(family)), [family]);
  if (family === undefined || trend === null) {
    return (
      <p role="status">
        These use different matrices and cannot be compared. You need {fewestForTrend} assessments with the
        same matrix and the same levels.
      </p>
    );
  }
  const { matrix } = family;
  const source = sourceOf(family);
  return (
    <>
      <LeftOut family={family} nameOf={({ assessment }) => names.get(assessment.id) ?? assessment.name} />
      <MatrixRadios
        matrices={families.map((one) => one.matrix)}
        chosen={matrix.id}
        onChoose={(id) => setQuery('matrix', id)}
      />
      <h2>{matrix.shortTitle}</h2>
      <p role="status">{trendIntro(trend)}</p>
      <p>{trendBasis(trend)}</p>
      <ScopeNote family={family} />
      <Radios
        legend="Show as"
        legendSize="s"
        inline
        options={[
          { value: 'charts', label: 'Small charts' },
          { value: 'heatmap', label: 'Heatmap' },
        ]}
        value={query.view}
        onChange={({ target }) => setQuery('view', target.value === 'heatmap' ? 'heatmap' : null)}
      />
      {trendGroups(trend).map((group) => {
        const table = trendTable(group, trend);
        const fileName = `${matrix.id}-${group.key === 'all' ? '' : `${group.key}-`}over-time`;
        const csv = tableCsv(table);
        return (
          <section key={group.key} aria-labelledby={`trend-${group.key}`}>
            <h2 id={`trend-${group.key}`}>{group.heading}</h2>
            {query.view === 'heatmap' ? (
              <TrendHeatmap {...{ group, trend }} />
            ) : (
              <TrendPanels {...{ group, trend, source, csv, fileName }} figures={table.caption} />
            )}
            <CopyableTable
              table={table}
              text={tabSeparated(table)}
              csv={csv}
              fileName={`${fileName}-figures`}
            />
          </section>
        );
      })}
      <ActionLinks actions={[{ text: 'How scoring works', href: href('method') }]} />
    </>
  );
}

/** A division one year and the whole organisation the next are not one line. */
function ScopeNote({ family: { members } }: { family: Family }) {
  const text = scopesText({ members });
  if (text === null) return null;
  return (
    <Inset tone="warning">
      <p>{text}</p>
    </Inset>
  );
}

function sourceOf({ members, matrix }: Family): string {
  const sample = members.some(({ facts }) => facts.assessment.sample) ? 'Sample, not real data. ' : '';
  const organisation = members.at(-1)?.facts.organisation.name ?? '';
  const periods = listOf(members.map(({ facts }) => formatPeriod(facts.assessment.period)));
  return `${sample}${organisation}, ${periods}. ${matrix.title}, version ${matrix.version}. Self-assessment, not assurance.`;
}
