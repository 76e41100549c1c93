import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart as Chart } from 'recharts';
import { colours, dashes, lineHeight } from './chartColours.ts';
import { marksIn, type ChartProps, type ChartRow } from './chartData.ts';
import { ChartKey, layoutKey } from './ChartKey.tsx';
import { ChartText } from './ChartText.tsx';
import { PointMark } from './Marks.tsx';
import { outline, radarGeometry } from './radarGeometry.ts';
import { useNarrowScreen } from './useNarrowScreen.ts';

const seriesInOrder = ['previous', 'target', 'current'] as const;
type Series = (typeof seriesInOrder)[number];

type Props = ChartProps & {
  /** In px, 640 unless said; less for several side by side. */
  width?: number;
};

/**
 * The shape of all rows at a glance, for `radarSpokes.min` to `radarSpokes.max` rows; the caller says why
 * there is none for fewer or more. Loaded lazily: this is the only file that knows the chart library.
 */
export function RadarChart({ levels, rows, words, title, description, width }: Props) {
  const narrow = useNarrowScreen();
  const place = radarGeometry(rows, levels, narrow, width);
  const marks = marksIn(rows).filter((mark) => mark !== 'range');
  const key = layoutKey(
    marks.map((mark) => ({ mark, text: words[mark] })),
    place.width,
    { centred: true, withLines: true },
  );
  const height = place.height + 16 + key.height;
  const [centre, rim] = place.domain;
  // On close rings names would stand on each other; numbers do not.
  const namesFit = place.radius / (rim - centre) > lineHeight + 1;
  const nameOf = new Map(levels.map(({ value, name }) => [value, name]));
  const series = seriesInOrder.filter((name) => rows.some((row) => row[name] !== null));
  return (
    <Chart
      className="chart-radar"
      width={place.width}
      height={height}
      style={{ width: '100%', maxWidth: `${place.width / 16}rem`, height: 'auto' }}
      cx={place.cx}
      cy={place.cy}
      outerRadius={place.radius}
      data={[...rows]}
      accessibilityLayer={false}
      role="img"
      title={title}
      desc={description}
    >
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
      {series.map((name) => (
        <Radar
          key={`${name} line`}
          dataKey={name}
          isAnimationActive={false}
          shape={({ points }: { points?: readonly Point[] }) => (
            <Outline series={name} points={points ?? []} />
          )}
        />
      ))}
      {series.map((name) => (
        <Radar
          key={`${name} marks`}
          dataKey={name}
          isAnimationActive={false}
          shape={({ points }: { points?: readonly Point[] }) => (
            <Points series={name} points={points ?? []} rows={rows} />
          )}
        />
      ))}
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
      <ChartKey placed={key.placed} x={0} y={place.height + 12} withLines />
    </Chart>
  );
}

/** What the library says of a point; an absent value comes without one. */
type Point = { x: number; y: number; value?: number | null };

function Outline({ series, points }: { series: Series; points: readonly Point[] }) {
  return (
    <path
      className={`ch-line ch-${series}`}
      data-series={series}
      d={outline(points.map((point) => (typeof point.value === 'number' ? point : null)))}
      fill="none"
      stroke={colours[series]}
      strokeWidth={2.5}
      strokeDasharray={dashes[series]}
      strokeLinejoin="round"
    />
  );
}

function Points(props: { series: Series; points: readonly Point[]; rows: readonly ChartRow[] }) {
  const { series, points, rows } = props;
  return (
    <g>
      {points.map(({ x, y, value }, index) => {
        if (typeof value !== 'number') return null;
        const isProvisional = series === 'current' && rows[index]?.provisional === true;
        return <PointMark key={index} mark={isProvisional ? 'provisional' : series} x={x} y={y} />;
      })}
    </g>
  );
}
