import { render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartPicture, chartsIn } from '#components/charts/chartDownload.ts';
import { textWidth } from '#components/charts/chartText.ts';
import type { ChangeRow } from '#components/charts/Dumbbell.tsx';
import { panelFrame, stepLine } from '#components/charts/panelFrame.ts';
import { Slope } from '#components/charts/Slope.tsx';
import { slopeFrame } from '#components/charts/slopeFrame.ts';
import { TrendPanel } from '#components/charts/TrendPanel.tsx';
import matrix from '../../matrices/governance-maturity.v1.json';

const levels = matrix.scale.levels;
const points = [
  { share: 0, label: 'Apr 2023', provisional: false },
  { share: 0.28, label: 'Apr 2024', provisional: false },
  { share: 0.5, label: 'Jan 2025', provisional: false },
  { share: 1, label: 'Nov 2026', provisional: true },
];
const title = { label: 'Supervision and support', shortLabel: 'Supervision' };

describe('a small chart over time', () => {
  const panel = (values: (number | null)[], target: number | null = 3) =>
    render(
      <TrendPanel
        levels={levels}
        points={points}
        row={{ id: 'd', ...title, values, target }}
        description="Supervision and support: level 1 in April 2023."
      />,
    ).container;

  it('has a mark for each level, a hollow one for a draft, and its sentence as its name', () => {
    const container = panel([1, 2, null, 3]);
    const marks = [...container.querySelectorAll('[data-mark]')].map((one) => one.getAttribute('data-mark'));
    expect(marks).toEqual(['target', 'current', 'current', 'provisional']);
    expect(
      screen.getByRole('img', { name: 'Supervision and support: level 1 in April 2023.' }),
    ).not.toHaveAttribute('tabindex');
  });

  it('steps from level to level and leaves a gap open', () => {
    const at = [{ x: 0, y: 50 }, { x: 28, y: 40 }, null, { x: 100, y: 30 }];
    // It holds level 50 until 28, then steps; nothing leads to or from what is missing.
    expect(stepLine(at)).toBe('M0 50H28V40M100 30');
    expect(stepLine([null, null])).toBe('');
  });

  it('draws the target dashed, and without a target no line', () => {
    expect(panel([1, 1, 1, 1]).querySelector('[data-series=target]')).toHaveAttribute('stroke-dasharray');
    expect(panel([1, 1, 1, 1], null).querySelector('[data-series=target]')).toBeNull();
  });

  it('says that there is no level instead of drawing one', () => {
    panel([null, null, null, null]);
    expect(screen.getByText('No level on the same', { exact: false })).toBeInTheDocument();
  });

  it('shows the short name of a level whose name has no room', () => {
    const long = levels.map((level) => ({
      ...level,
      name: `${level.name} in every service and at every site`,
      shortName: `Step ${level.value}`,
    }));
    const frame = panelFrame({ levels: long, title, points, width: 276 });
    expect(frame.levels.map(({ lines }) => lines.join(' '))).toEqual(
      levels.map(({ value }) => `Step ${value}`),
    );
  });

  it('puts days in true proportion, and levels in equal steps with their names once', () => {
    const frame = panelFrame({ levels, title, points, width: 276 });
    const [first, , , last] = points.map(({ share }) => frame.x(share));
    expect((frame.x(0.28) - first!) / (last! - first!)).toBeCloseTo(0.28, 9);
    const steps = frame.levels.slice(1).map(({ y }, index) => frame.levels[index]!.y - y);
    expect(new Set(steps).size).toBe(1);
    expect(frame.levels.map(({ lines }) => lines.join(' '))).toEqual(levels.map(({ name }) => name));
    // The first and the last date stand, others only where they have room.
    expect(frame.dates.map(({ text }) => text)).toEqual(expect.arrayContaining(['Apr 2023', 'Nov 2026']));
  });

  it('never lets words leave the picture or dates touch, whatever the dates and names', () => {
    const anyPoints = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 8 })
      .map((shares) => shares.sort((a, b) => a - b).map((share) => ({ share, label: 'Nov 2026' })));
    const anyLevels = fc
      .array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 2, maxLength: 7 })
      .map((names) => names.map((name, value) => ({ value, name: name.trim() || 'None' })));
    fc.assert(
      fc.property(anyPoints, anyLevels, fc.constantFrom(276, 328), (at, scale, width) => {
        const frame = panelFrame({ levels: scale, title, points: at, width });
        for (const { lines } of frame.levels) {
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(frame.left - 8);
        }
        const dates = frame.dates.toSorted((a, b) => a.x - b.x);
        dates.forEach(({ x, text }, index) => {
          const end = x + textWidth(text, 14);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(width + 0.01);
          const next = dates[index + 1];
          if (next !== undefined) expect(next.x).toBeGreaterThanOrEqual(end);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('goes into one picture with the others, 3 in a row', () => {
    const { container } = render(
      <div>
        {['a', 'b', 'c', 'd'].map((id) => (
          <TrendPanel
            key={id}
            levels={levels}
            points={points}
            row={{ id, ...title, values: [1, 2, 2, 3], target: 3 }}
            description={`Panel ${id}`}
          />
        ))}
      </div>,
    );
    const charts = chartsIn(container);
    expect(charts).toHaveLength(4);
    const { text, width } = chartPicture(charts, { heading: 'Over time', source: 'Anytown' });
    expect(width).toBe(3 * 276 + 2 * 24 + 2 * 24);
    const file = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const places = [...file.querySelectorAll(':scope > g')].map((one) => one.getAttribute('transform'));
    const row = (transform: string | null) => transform?.split(' ')[1];
    expect(new Set(places).size).toBe(4);
    expect(places.slice(0, 3).map(row)).toEqual([row(places[0]!), row(places[0]!), row(places[0]!)]);
    expect(row(places[3]!)).not.toBe(row(places[0]!));
    expect([...file.querySelectorAll('title')].map((one) => one.textContent)).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => `Panel ${id}`),
    );
  });
});

describe('a slope chart', () => {
  const row = (id: string, previous: number | null, current: number | null): ChangeRow => {
    const moved = (current ?? 0) - (previous ?? 0);
    const direction = moved > 0 ? 'up' : moved < 0 ? 'down' : 'same';
    const text = moved === 0 ? 'No change' : `${moved > 0 ? 'Up' : 'Down'} ${Math.abs(moved)} levels`;
    return {
      id,
      label: `Area ${id}`,
      shortLabel: `Area ${id}`,
      previous,
      current,
      change:
        previous === null || current === null
          ? { text: 'Not comparable', direction: null }
          : { text, direction },
    };
  };
  const rows = [row('a', 1, 3), row('b', 3, 1), row('c', 2, 2), row('d', 2, 2), row('e', null, 2)];

  it('says each change with words, a line of its own kind, and marks at both ends', () => {
    const { container } = render(
      <Slope
        {...{ levels, rows }}
        words={{ previous: 'Then', current: 'Now' }}
        title="Change"
        description="d"
      />,
    );
    for (const text of ['Area a: up 2 levels', 'Area b: down 2 levels', 'Area c: no change']) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
    const lines = [...container.querySelectorAll('[data-change]')];
    const kinds = lines.map((line) => [
      line.getAttribute('data-change'),
      line.getAttribute('stroke-dasharray'),
    ]);
    expect(new Map(kinds as [string, string | null][]).size).toBe(3);
    expect(new Set(kinds.map(([, dash]) => dash)).size).toBe(3);
    expect(container.querySelectorAll('[data-mark=previous]')).toHaveLength(4);
    expect(container.querySelectorAll('[data-mark=current]')).toHaveLength(4);
    expect(container.querySelectorAll('.ch-triangle')).toHaveLength(2);
    // What cannot be compared has no line.
    expect(container.querySelector('[data-row=e]')).toBeNull();
  });

  it('gives every line a place of its own in the band of its level; what stays lies level', () => {
    const anyRows = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyRows, fc.boolean(), (pairs, narrow) => {
        const frame = slopeFrame({
          levels,
          rows: pairs.map(([then, now], index) => row(String(index), then, now)),
          narrow,
        });
        expect(frame.lines).toHaveLength(pairs.length);
        for (const side of ['from', 'to'] as const) {
          const places = frame.lines.map((line) => line[side]);
          expect(new Set(places).size).toBe(places.length);
          frame.lines.forEach((line) => {
            const value = side === 'from' ? line.row.previous : line.row.current;
            const band = frame.bands.find((one) => one.value === value)!;
            expect(line[side]).toBeGreaterThan(band.top);
            expect(line[side]).toBeLessThan(band.bottom);
          });
        }
        for (const line of frame.lines) {
          if (line.row.change.direction === 'same') expect(line.from).toBe(line.to);
          if (line.row.change.direction === 'up') expect(line.to).toBeLessThan(line.from);
          for (const text of line.nowLines)
            expect(textWidth(text, 14)).toBeLessThanOrEqual(frame.width - frame.right - 30);
        }
      }),
    );
  });
});
