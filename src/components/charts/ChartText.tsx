import { memo } from 'react';
import { chartFont, colours, lineHeight } from './chartColours.ts';
import { textWidth } from './chartText.ts';

type Props = {
  x: number;
  /** Baseline of the first line. */
  y: number;
  lines: readonly string[];
  anchor?: 'start' | 'middle' | 'end';
  tone?: 'ink' | 'secondary';
  bold?: boolean;
  /** A rim in the colour of the surface, for text that lies on lines. */
  halo?: boolean;
  size?: number;
};

/**
 * Text in lines. Lines end with a space, or copied text would run its words together; that space takes
 * part in the alignment of every line but the last, so it is taken off again there. Each line keeps the width that
 * the layout gave it, whatever font or spacing a person has set: only bold is wider than what was worked out.
 */
export const ChartText = memo(function ChartText({
  x,
  y,
  lines,
  anchor = 'start',
  tone = 'ink',
  bold = false,
  halo = false,
  size = chartFont.fontSize,
}: Props) {
  const space = textWidth(' ', size);
  const offset = anchor === 'end' ? space : anchor === 'middle' ? space / 2 : 0;
  return (
    <text
      className={halo ? `ch-${tone} ch-halo` : `ch-${tone}`}
      textAnchor={anchor}
      fontFamily={chartFont.fontFamily}
      fontSize={size}
      fontWeight={bold ? 700 : 400}
      fill={colours[tone]}
      {...(halo && {
        stroke: colours.surface,
        strokeWidth: 3,
        strokeLinejoin: 'round' as const,
        paintOrder: 'stroke',
      })}
    >
      {lines.map((line, index) => {
        const isLast = index === lines.length - 1;
        const text = isLast ? line : `${line} `;
        return (
          <tspan
            key={index}
            x={isLast ? x : x + offset}
            y={y + index * lineHeight}
            textLength={bold ? undefined : textWidth(text, size)}
          >
            {text}
          </tspan>
        );
      })}
    </text>
  );
}, looksSame);

/** The lines are split anew each time, and a chart has dozens of texts that its figures do not change. */
function looksSame({ lines: before, ...rest }: Props, { lines: after, ...others }: Props): boolean {
  const keys: (keyof typeof rest)[] = ['x', 'y', 'anchor', 'tone', 'bold', 'halo', 'size'];
  return (
    before.length === after.length &&
    before.every((line, index) => line === after[index]) &&
    keys.every((key) => rest[key] === others[key])
  );
}
