import { AlignmentType, Paragraph, type FileChild } from 'docx';
import { ChartRun, type BarChartOptions, type ChartMarkerShape, type RadarChartOptions } from 'docx/charts';
import type { PaperChart } from '#core/paper/paper.ts';
import type { LevelNames } from '#core/words.ts';
import { ink } from './levelShades.ts';
import { styleIds } from './wordStyles.ts';
import { plainRun, xmlText } from './wordText.ts';

/** The colours of the charts on screen. Bars that stand beside each other differ on grey paper too; lines have marks and dashes. */
const colours = { current: '0E3A5F', target: 'C75B12', previous: '7E8B94' } as const;

const font = { name: 'Arial', color: ink };
const smallFont = { ...font, size: 9 };
const barRowHeight = 36;
const chartWidth = 620;

/** A chart of Word's own, whose figures can be edited there, with its heading kept above it. */
export function wordChart(chart: PaperChart, headings: FileChild[]): FileChild[] {
  return [
    ...headings,
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.LEFT,
      spacing: { before: 60, after: 60 },
    }).addRunToFront(new ChartRun(chart.form === 'radar' ? radar(chart) : bars(chart))),
    new Paragraph({ style: styleIds.small, children: [plainRun(levelsText(chart.levels))] }),
    ...(chart.note === null
      ? []
      : [new Paragraph({ style: styleIds.small, children: [plainRun(chart.note)] })]),
  ];
}

/** What the numbers along the axis mean. */
function levelsText(levels: LevelNames): string {
  return `Levels: ${levels.map(({ value, name }) => `${value} ${name}`).join(', ')}.`;
}

const common = (chart: PaperChart) =>
  ({
    altText: {
      name: xmlText(chart.title),
      title: xmlText(chart.title),
      description: xmlText(chart.description),
    },
    font,
    legend: { position: 'bottom', font: smallFont },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    emptyValues: 'gap',
  }) as const;

/**
 * From one step below the lowest level, so that a bar at the lowest level can be seen and is not taken for a missing
 * one, up to the highest. The step below has no number.
 */
function levelAxis(levels: LevelNames) {
  const values = levels.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return {
    minimum: lowest - 1,
    maximum: highest,
    interval: 1,
    numberFormat: lowest === 0 ? '0;;0' : `[<${lowest}]"";0`,
    gridlines: true,
    font: smallFont,
  };
}

function bars(chart: PaperChart): BarChartOptions {
  const { rows, all } = barSeries(chart);
  return {
    ...common(chart),
    type: 'bar',
    categories: rows.map(xmlText),
    series: all,
    categoryAxis: { reverseOrder: true, crossesAt: 'minimum', font: smallFont },
    valueAxis: levelAxis(chart.levels),
    dataLabels: { value: true, position: 'outsideEnd', numberFormat: 'General', font: smallFont },
    gapWidth: 60,
    overlap: 0,
    transformation: { width: chartWidth, height: rows.length * barRowHeight + 80 },
  };
}

function barSeries(chart: PaperChart) {
  const { words } = chart;
  if (chart.form === 'dumbbell') {
    const { rows } = chart;
    return {
      rows: rows.map(({ label, change }) => `${label} (${change.text})`),
      all: [
        {
          name: xmlText(words.previous),
          color: colours.previous,
          values: rows.map(({ previous }) => previous),
        },
        { name: xmlText(words.current), color: colours.current, values: rows.map(({ current }) => current) },
      ],
    };
  }
  const { rows } = chart;
  const one = (key: 'current' | 'target', name: string) => ({
    name: xmlText(name),
    color: colours[key],
    values: rows.map((row) => row[key]),
  });
  return {
    rows: rows.map(({ label, current, emptyText }) => (current === null ? `${label} (${emptyText})` : label)),
    all: [one('current', words.current), ...withFigures(one('target', chart.words.target))],
  };
}

const withFigures = <Series extends { values: (number | null)[] }>(one: Series): Series[] =>
  one.values.every((value) => value === null) ? [] : [one];

type RadarLine = RadarChartOptions['series'][number];

function radar(chart: Extract<PaperChart, { form: 'dots' | 'radar' }>): RadarChartOptions {
  const { rows, levels, words } = chart;
  const lineOf = (
    key: 'current' | 'target' | 'previous',
    dash: 'solid' | 'dash' | 'dot',
    shape: ChartMarkerShape,
  ): RadarLine[] =>
    withFigures({
      name: xmlText(words[key]),
      color: colours[key],
      values: rows.map((row) => row[key]),
      line: { dash, width: key === 'current' ? 2.25 : 1.5, color: colours[key] },
      markers: { shape, size: 7 },
    });
  return {
    ...common(chart),
    type: 'radar',
    categories: rows.map(({ shortLabel }) => xmlText(shortLabel)),
    series: [
      ...lineOf('previous', 'dot', 'diamond'),
      ...lineOf('target', 'dash', 'triangle'),
      ...lineOf('current', 'solid', 'circle'),
    ],
    valueAxis: levelAxis(levels),
    categoryAxis: { font: smallFont },
    transformation: { width: 480, height: 360 },
  };
}
