import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ChartRow } from '#components/charts/chartData.ts';
import { RadarChart } from '#components/charts/RadarChart.tsx';
import { outline } from '#components/charts/radarGeometry.ts';
import matrix from '../../matrices/governance-maturity.v1.json';

const levels = matrix.scale.levels;
const words = {
  current: 'Current level',
  target: 'Target',
  previous: 'March 2026',
  range: 'Lowest to highest',
  provisional: 'Current level, provisional',
};
const twelve = matrix.domains.map((domain, index): ChartRow => ({
  id: domain.id,
  label: domain.title,
  shortLabel: domain.shortTitle,
  current: index % 6,
  low: null,
  high: null,
  target: 3,
  previous: 1,
}));

describe('an outline', () => {
  const at = (x: number) => ({ x, y: 0 });

  it('is closed when every point is there', () => {
    expect(outline([at(1), at(2), at(3)])).toBe('M1 0L2 0L3 0Z');
  });

  it('breaks at a missing point and joins nothing past it', () => {
    expect(outline([at(1), null, at(3), at(4)])).toBe('M3 0L4 0L1 0');
  });

  it('leaves a point between two gaps alone', () => {
    expect(outline([at(1), null, at(3), null])).toBe('');
  });
});

describe('a radar', () => {
  const draw = (rows: ChartRow[], width?: number) =>
    render(
      <RadarChart
        {...(width !== undefined && { width })}
        {...{ levels, rows, words }}
        title="Radar of 12 areas"
        description="Figures are in the table."
      />,
    );

  it('is one picture with a name and a description, and cannot be focused', () => {
    draw(twelve);
    const picture = screen.getByRole('img', { name: 'Radar of 12 areas' });
    expect(picture.querySelector('desc')).toHaveTextContent('Figures are in the table.');
    expect(picture).not.toHaveAttribute('tabindex');
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
  });

  it('tells its series apart by dash and mark, without fill', () => {
    const { container } = draw(twelve);
    const line = (name: string) => container.querySelector(`path[data-series="${name}"]`);
    expect(line('current')).not.toHaveAttribute('stroke-dasharray');
    expect(line('target')).toHaveAttribute('stroke-dasharray', '6 4');
    expect(line('previous')).toHaveAttribute('stroke-dasharray', '2 3');
    for (const name of ['current', 'target', 'previous']) expect(line(name)).toHaveAttribute('fill', 'none');
    // 12 points and 1 sample in the key.
    expect(container.querySelectorAll('[data-mark="target"]')).toHaveLength(13);
  });

  it('names the levels on its rings and puts the lowest on an inner ring, not at the centre', () => {
    const { container } = draw(twelve);
    for (const { name } of levels) expect(screen.getByText(name)).toBeInTheDocument();
    const heights = [...container.querySelectorAll('circle[data-mark="current"]')].map((mark) =>
      Number(mark.getAttribute('cy')),
    );
    // Level 0 of 0 to 5 on a radius of 186: one sixth, 31, out from the centre at 252.
    expect(heights).toContain(252 - 31);
  });

  it('numbers its rings where they are too close for names', () => {
    draw(twelve, 416);
    expect(screen.queryByText(levels[0]?.name ?? '')).not.toBeInTheDocument();
    for (const { value } of levels) expect(screen.getByText(String(value))).toBeInTheDocument();
  });

  it('breaks the line where there is no level', () => {
    const { container } = draw(
      twelve.map((each, index) => (index === 4 ? { ...each, current: null } : each)),
    );
    const path = container.querySelector('path[data-series="current"]')?.getAttribute('d') ?? '';
    expect(path).not.toMatch(/Z/);
    expect(path.match(/L/g)).toHaveLength(10);
    expect(container.querySelectorAll('circle[data-mark="current"]')).toHaveLength(12);
  });

  it('moves a mark when its figure changes, and leaves every label where it is', () => {
    const { container, rerender } = draw(twelve);
    const texts = [...container.querySelectorAll('text')];
    const heights = () =>
      [...container.querySelectorAll('circle[data-mark="current"]')].map((mark) =>
        Number(mark.getAttribute('cy')),
      );
    // Level 0 of 0 to 5 is one sixth of the way out on a radius of 186: 31 above the centre at 252.
    expect(heights()).toContain(221);
    expect(heights()).not.toContain(66);
    rerender(
      <RadarChart
        {...{ levels, words }}
        rows={twelve.map((row, index) => (index === 0 ? { ...row, current: 5 } : row))}
        title="Radar of 12 areas"
        description="Figures are in the table."
      />,
    );
    // Level 5 is the outer ring: 186 above the centre.
    expect(heights()).toContain(66);
    expect(heights()).not.toContain(221);
    expect(container.querySelectorAll('text')).toHaveLength(texts.length);
    for (const [index, text] of [...container.querySelectorAll('text')].entries())
      expect(text).toBe(texts[index]);
  });
});
