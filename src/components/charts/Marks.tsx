import { colours } from './chartColours.ts';
import type { Mark } from './chartData.ts';

type Props = { x: number; y: number };

/**
 * The sizes nest: a circle fits inside a diamond, and the corners of a square stand out behind both, so
 * marks that share a place can still be told apart, without colour too.
 */
export function CurrentMark({ x, y, hollow = false }: Props & { hollow?: boolean }) {
  return (
    <circle
      className={hollow ? 'ch-mark ch-current' : 'ch-mark-solid ch-current'}
      data-mark={hollow ? 'provisional' : 'current'}
      cx={x}
      cy={y}
      r={hollow ? 4.5 : 5.5}
      fill={hollow ? colours.surface : colours.current}
      stroke={colours.current}
      strokeWidth={hollow ? 2.5 : 0}
    />
  );
}

export function TargetMark({ x, y }: Props) {
  return (
    <path
      className="ch-mark ch-target"
      data-mark="target"
      d={`M${x} ${y - 10}L${x + 10} ${y}L${x} ${y + 10}L${x - 10} ${y}Z`}
      fill={colours.surface}
      stroke={colours.target}
      strokeWidth={2}
    />
  );
}

export function PreviousMark({ x, y }: Props) {
  return (
    <rect
      className="ch-mark ch-previous"
      data-mark="previous"
      x={x - 6.5}
      y={y - 6.5}
      width={13}
      height={13}
      fill={colours.surface}
      stroke={colours.previous}
      strokeWidth={2}
    />
  );
}

export function RangeMark({ x1, x2, y }: { x1: number; x2: number; y: number }) {
  return (
    <path
      className="ch-range"
      data-mark="range"
      d={`M${x1} ${y - 4}V${y + 4}M${x1} ${y}H${x2}M${x2} ${y - 4}V${y + 4}`}
      fill="none"
      stroke={colours.axis}
      strokeWidth={1.25}
    />
  );
}

/** One mark at a point, for the points of a radar and for keys. */
export function PointMark({ mark, x, y }: Props & { mark: Exclude<Mark, 'range'> }) {
  if (mark === 'target') return <TargetMark x={x} y={y} />;
  if (mark === 'previous') return <PreviousMark x={x} y={y} />;
  return <CurrentMark x={x} y={y} hollow={mark === 'provisional'} />;
}
