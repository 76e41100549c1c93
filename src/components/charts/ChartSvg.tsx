import type { ReactNode } from 'react';
import { chartFont } from './chartColours.ts';

type Props = {
  width: number;
  height: number;
  title: string;
  /** Where the name does not say all. */
  description?: string;
  children: ReactNode;
};

/** A picture of fixed size with a name and mostly a description; its inner text is not read out. */
export function ChartSvg({ width, height, title, description, children }: Props) {
  return (
    <svg
      className="chart"
      role="img"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={chartFont.fontFamily}
      fontSize={chartFont.fontSize}
      focusable="false"
      // In rem, so that the reader's text size enlarges the picture too.
      style={{ width: `${width / 16}rem` }}
    >
      <title>{title}</title>
      {description !== undefined && <desc>{description}</desc>}
      {children}
    </svg>
  );
}
