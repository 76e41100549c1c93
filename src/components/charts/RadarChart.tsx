import { createContext, memo, useContext, useDeferredValue, useMemo } from 'react';
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart as Chart } from 'recharts';
import { useShared } from '#components/useShared.ts';
import { colours, dashes, lineHeight } from './chartColours.ts';
import { axisName, marksIn, type ChartLevel, type ChartProps, type ChartRow } from './chartData.ts';
import { ChartKey, layoutKey } from './ChartKey.tsx';
import { ChartText } from './ChartText.tsx';
import { PointMark } from './Marks.tsx';
import { onSpoke, outline, radarGeometry, type RadarGeometry } from './radarGeometry.ts';
import { useNarrowScreen } from './useNarrowScreen.ts';

const seriesInOrder = ['previous', 'target', 'current'] as const;
type Series = (typeof seriesInOrder)[number];

/** The figures, which reach the marks past the library: it would lay out the whole chart again for each of them. */
const Figures = createContext<readonly ChartRow[]>([]);

type Props = ChartProps & {
  /** In px, 640 unless said; less for several side by side. */
  width?: number;
};

/**
 * The shape of all rows at a glance, for 3 to 12 rows; the caller says why there is none for fewer or
 * more. Loaded lazily: this is the only file that knows the chart library.
 */
export const RadarChart = memo(function RadarChart(props: Props) {
  const { levels, rows, words, title, description, width } = props;
  const narrow = useNarrowScreen();
  const names = useShared(rows.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })));
  const place = useMemo(() => radarGeometry(names, levels, narrow, width), [names, levels, narrow, width]);
  const entries = marksIn(rows).flatMap((mark) => (mark === 'range' ? [] : [{ mark, text: words[mark] }]));
  const key = layoutKey(entries, place.width, { centred: true, withLines: true });
  const spokes = useMemo(() => names.map(({ id }) => ({ id, end: place.domain[1] })), [names, place]);
  const frame = useMemo(() => <Frame {...{ place, levels, narrow }} />, [place, levels, narrow]);
  const height = place.height + 16 + key.height;
  // The library takes longer than the rest of a page; words and tables need not wait for it.
  const isDrawn = useDeferredValue(true, false);
  if (!isDrawn) {
    return (
      <div data-drawing style={{ maxWidth: rem(place.width), aspectRatio: `${place.width} / ${height}` }} />
    );
  }
  return (
    <Figures value={rows}>
      <Chart
        className="chart-radar"
        width={place.width}
        height={height}
        style={{ width: '100%', maxWidth: rem(place.width), height: 'auto' }}
        cx={place.cx}
        cy={place.cy}
        outerRadius={place.radius}
        data={spokes}
        accessibilityLayer={false}
        role="img"
        title={title}
        desc={description}
      >
        {frame}
        <ChartKey placed={key.placed} x={0} y={place.height + 12} withLines />
      </Chart>
    </Figures>
  );
});

const rem = (px: number) => `${px / 16}rem`;

type FrameProps = { place: RadarGeometry; levels: readonly ChartLevel[]; narrow: boolean };

/** What the figures do not change. Drawn again, its labels would vanish until the library has taken them in again. */
function Frame({ place, levels, narrow }: FrameProps) {
  const [centre, rim] = place.domain;
  // On close rings names would stand on each other; numbers do not.
  const namesFit = place.radius / (rim - centre) > lineHeight + 1;
  const nameOf = new Map(levels.map((level) => [level.value, axisName(level)]));
  return (
    <>
      <PolarGrid stroke={colours.ring} gridType="polygon" />
      <PolarAngleAxis
        dataKey="id"
        axisLine={false}
        tickLine={false}
        tick={({ index }: { index: number }) => {
          const label = place.spokes[index];
          return label ? <ChartText {...label} bold={narrow} /> : <g />;
        }}
      />
      <Radar
        dataKey="end"
        isAnimationActive={false}
        shape={({ points }: { points?: readonly Point[] }) => <AllSeries ends={points ?? []} place={place} />}
      />
      <PolarRadiusAxis
        angle={90}
        domain={place.domain}
        ticks={levels.map((level) => level.value)}
        axisLine={false}
        tick={({ y, payload }: { y: number | string; payload: { value: number } }) => (
          <ChartText
            x={place.cx + 12}
            y={Number(y) + 5}
            lines={[(namesFit ? nameOf.get(payload.value) : undefined) ?? String(payload.value)]}
            tone="secondary"
            halo
          />
        )}
      />
      {place.list.map(({ lines, y }) => (
        <ChartText key={y} x={0} y={y} lines={lines} />
      ))}
    </>
  );
}

type Point = { x: number; y: number };

/** All lines lie under all marks. `ends`: where the spokes end, as the library laid them out. */
function AllSeries({ ends, place }: { ends: readonly Point[]; place: RadarGeometry }) {
  const rows = useContext(Figures);
  const drawn = seriesInOrder
    .filter((name) => rows.some((row) => row[name] !== null))
    .map((name) => ({
      name,
      points: rows.map((row, index) => {
        const [value, end] = [row[name], ends[index]];
        return value === null || end === undefined ? null : onSpoke(place, end, value);
      }),
    }));
  return (
    <g>
      {drawn.map(({ name, points }) => (
        <Outline key={`${name} line`} series={name} points={points} />
      ))}
      {drawn.map(({ name, points }) =>
        points.map((point, index) => {
          const row = rows[index];
          if (row === undefined || point === null) return null;
          const mark = name === 'current' && row.provisional === true ? 'provisional' : name;
          return <PointMark key={`${name} ${row.id}`} mark={mark} x={point.x} y={point.y} />;
        }),
      )}
    </g>
  );
}

function Outline({ series, points }: { series: Series; points: readonly (Point | null)[] }) {
  return (
    <path
      className={`ch-line ch-${series}`}
      data-series={series}
      d={outline(points)}
      fill="none"
      stroke={colours[series]}
      strokeWidth={2.5}
      strokeDasharray={dashes[series]}
      strokeLinejoin="round"
    />
  );
}
