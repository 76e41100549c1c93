import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, ramp } from '#components/charts/chartColours.ts';

const css = readFileSync('src/app/tokens.css', 'utf8');

function token(name: string, theme: 'light' | 'dark'): string {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? '';
  const both = /light-dark\((#\w{6}), (#\w{6})\)/.exec(value);
  if (both) return both[theme === 'light' ? 1 : 2]!;
  if (/^#\w{6}$/.test(value)) return value;
  throw new Error(`No colour --${name}`);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const tags = ['red', 'amber', 'green', 'grey', 'blue', 'purple'].map((tone): [string, string] => [
  `tag-${tone}-ink`,
  `tag-${tone}`,
]);
const text: [string, string][] = [
  ...['ink', 'ink-2', 'link', 'link-hover', 'visited', 'danger', 'success', 'warn'].flatMap(
    (ink): [string, string][] => [
      [ink, 'surface'],
      [ink, 'page'],
    ],
  ),
  ['ink', 'panel'],
  ['ink', 'tint'],
  ['link', 'tag-purple'],
  ['ink', 'tag-purple'],
  ['ink-2', 'panel'],
  ['brand-ink', 'brand'],
  ['button-ink', 'button'],
  ['button-ink', 'button-hover'],
  ['danger-ink', 'danger'],
  ['danger-ink', 'danger-hover'],
  ['focus-ink', 'focus'],
  ...tags,
];
const shapes: [string, string][] = [
  ['input-border', 'surface'],
  ['input-border', 'page'],
  ['brand-accent', 'surface'],
  ...['current', 'target', 'previous', 'axis'].map((series): [string, string] => [
    `chart-${series}`,
    'surface',
  ]),
  ['change-up', 'surface'],
  ['change-down', 'surface'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(text)('text in %s on %s reaches 4.5 to 1', (ink, ground) => {
    expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('a shape in %s on %s reaches 3 to 1', (ink, ground) => {
    expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe('the ramp', () => {
  it.each(ramp)('carries readable text on $fill', ({ fill, ink }) => {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('is the same in the style sheet and in the pictures', () => {
    expect(ramp.map(({ fill }) => fill)).toEqual(
      [0, 1, 2, 3, 4, 5].map((step) => token(`ramp-${step}`, 'light')),
    );
  });
});

it('gives saved pictures the light colours of the style sheet', () => {
  expect([colours.ink, colours.current, colours.target, colours.previous, colours.up, colours.down]).toEqual(
    ['ink', 'chart-current', 'chart-target', 'chart-previous', 'change-up', 'change-down'].map((name) =>
      token(name, 'light'),
    ),
  );
});
