import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ChartBoundary } from '#components/charts/ChartBoundary.tsx';
import type { ChartRow } from '#components/charts/chartData.ts';
import { chartPicture } from '#components/charts/chartDownload.ts';
import { fitLabel, textWidth, wrapText } from '#components/charts/chartText.ts';
import { DotPlot } from '#components/charts/DotPlot.tsx';
import { Dumbbell } from '#components/charts/Dumbbell.tsx';
import { Heatmap } from '#components/charts/Heatmap.tsx';
import { levelFrame } from '#components/charts/levelFrame.ts';
import { LevelStrip } from '#components/charts/LevelStrip.tsx';
import { labelBox, radarGeometry } from '#components/charts/radarGeometry.ts';
import matrix from '../../matrices/governance-maturity.v1.json';

const levels = matrix.scale.levels;
const words = {
  current: 'Current level',
  target: 'Target',
  previous: 'March 2026',
  range: 'Lowest to highest',
  provisional: 'Current level, provisional',
};

function row(id: string, more: Partial<ChartRow> = {}): ChartRow {
  const none = { current: null, low: null, high: null, target: null, previous: null };
  return { id, label: `Area ${id}`, shortLabel: id, ...none, ...more };
}

const twelve = matrix.domains.map((domain, index) =>
  row(domain.id, {
    label: domain.title,
    shortLabel: domain.shortTitle,
    current: index % 6,
    target: 3,
    previous: 1,
  }),
);
const long = twelve.map((each) => ({
  ...each,
  label: 'A domain with a title of the greatest length that the file format allows, which is two hundred',
}));

describe('the words in a chart', () => {
  it('are measured with the widths of Arial', () => {
    // W 944, i 222, space 278, 4 556: 2,000 thousandths of 14px.
    expect(textWidth('Wi 4', 14)).toBe(28);
  });

  it('break at spaces, and inside a word only if it alone is too wide', () => {
    expect(wrapText('Leadership and sponsorship', 100, 14)).toEqual(['Leadership and', 'sponsorship']);
    expect(wrapText('accountability', 40, 14).length).toBeGreaterThan(1);
  });

  it('give way to the short label, and at last to an ellipsis', () => {
    const label = 'Evaluation, research and impact';
    expect(fitLabel({ label, shortLabel: 'Research' }, 90, 14, 2)).toEqual(['Research']);
    expect(fitLabel({ label, shortLabel: label }, 60, 14, 1)[0]).toMatch(/…$/);
  });

  it.each([
    ['12 real titles', twelve, false, 640],
    ['12 very long titles', long, false, 640],
    ['3 titles', twelve.slice(0, 3), false, 640],
    ['8 titles in half the width of paper', twelve.slice(0, 8), false, 416],
    ['12 numbers on a narrow screen', twelve, true, 640],
  ])('stay inside the radar: %s', (_case, rows, narrow, width) => {
    const place = radarGeometry(rows, levels, narrow, width);
    for (const box of place.spokes.map(labelBox)) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(place.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(place.height);
    }
  });

  it('do not lie on each other around the radar', () => {
    const boxes = radarGeometry(twelve, levels, false).spokes.map(labelBox);
    const overlaps = boxes.filter((one, index) =>
      boxes.some(
        (other, at) =>
          at > index &&
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      ),
    );
    expect(overlaps).toEqual([]);
  });

  it.each([
    ['wide', 640, false, 0.235],
    ['dense', 850, false, 0.3],
    ['narrow', 328, true, 0.235],
  ])('name every level over the %s dot plot without touching', (_case, width, narrow, labelShare) => {
    const { axis } = levelFrame({ levels, rows: twelve, width, narrow, rowHeight: 44, labelShare });
    const boxes = axis.flatMap(({ x, y, lines }) =>
      lines.map((line, index) => ({
        left: x - textWidth(line, 14) / 2,
        right: x + textWidth(line, 14) / 2,
        y: y + index * 17,
      })),
    );
    for (const [index, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(-0.5);
      expect(one.right).toBeLessThanOrEqual(width + 0.5);
      for (const other of boxes.slice(index + 1)) {
        expect(one.y !== other.y || one.right < other.left || other.right < one.left).toBe(true);
      }
    }
  });
});

describe('a dot plot', () => {
  const marks = (rows: ChartRow[]) => {
    const { container } = render(
      <DotPlot {...{ levels, rows, words }} title="Dot plot" description="Figures below." />,
    );
    return (id: string) =>
      [...container.querySelectorAll(`[data-row="${id}"] [data-mark]`)].map((mark) =>
        mark.getAttribute('data-mark'),
      );
  };

  it('draws the gap to the target, the range and the previous level', () => {
    const of = marks([row('a', { current: 1, low: 0, high: 2, target: 3, previous: 1 })]);
    expect(of('a')).toEqual(['gap', 'previous', 'range', 'target', 'current']);
  });

  it('draws no gap where the target is reached and no range of one level', () => {
    expect(marks([row('a', { current: 3, low: 3, high: 3, target: 3 })])('a')).toEqual(['target', 'current']);
  });

  it('draws a provisional level hollow and says so in the key', () => {
    expect(marks([row('a', { current: 2, provisional: true })])('a')).toEqual(['provisional']);
    expect(screen.getByText('Current level, provisional')).toBeInTheDocument();
    expect(screen.queryByText('Current level')).not.toBeInTheDocument();
  });

  it('says why there is no level, and draws none', () => {
    expect(marks([row('a', { target: 3, emptyText: 'No level yet' })])('a')).toEqual(['target']);
    expect(screen.getByText('No level yet')).toBeInTheDocument();
  });
});

it('says the change of each row in words', () => {
  const rows = [
    { ...row('a', { previous: 1, current: 2 }), change: { text: 'Up 1', direction: 'up' as const } },
  ];
  render(
    <Dumbbell
      {...{ levels, rows }}
      words={{ previous: 'Then', current: 'Now' }}
      title="Change"
      description="d"
    />,
  );
  expect(screen.getByText('Up 1')).toBeInTheDocument();
});

it('writes the count over every level, none included', () => {
  render(
    <LevelStrip levels={levels} rows={[{ ...row('a'), counts: [0, 7, 9] }]} title="Levels" description="d" />,
  );
  expect(screen.getByText('7')).toBeInTheDocument();
  expect(screen.getByText('9')).toBeInTheDocument();
  expect(screen.getAllByText('0')).toHaveLength(4);
});

it('writes number and name into each cell of a heatmap, and words where there is no level', () => {
  render(
    <Heatmap
      caption="Levels"
      levels={levels}
      rowHeader="Area"
      columns={[
        { key: 'now', header: 'Now' },
        { key: 'then', header: 'Then' },
      ]}
      keyTitle="Levels:"
      groups={[
        {
          id: 'g',
          title: 'Group',
          rows: [
            { id: 'a', label: 'Training', cells: [{ level: 5 }, { text: 'Not answered', tone: 'hatched' }] },
          ],
        },
      ]}
    />,
  );
  expect(screen.getByRole('cell', { name: '5 Leading' })).toHaveClass('heat-5');
  expect(screen.getByRole('cell', { name: 'Not answered' })).toHaveClass('heat-hatched');
  expect(screen.getByRole('rowheader', { name: 'Group' })).toHaveAttribute('scope', 'rowgroup');
});

it('saves a picture that needs no style sheet', () => {
  const { container } = render(
    <DotPlot {...{ levels, words }} rows={twelve} title="Dot plot" description="Figures below." />,
  );
  const chart = container.querySelector('svg');
  if (chart === null) throw new Error('no chart');
  const { text, width, height } = chartPicture([chart], { heading: 'Where we stand', source: 'Northmoor' });
  const file = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  expect(file.querySelectorAll('[class], [style]')).toHaveLength(0);
  expect(file.getAttribute('width')).toBe(String(width));
  expect(file.firstElementChild?.textContent).toBe('Dot plot');
  expect(text).toContain('Where we stand');
  expect(text).toContain('Northmoor');
  expect(text).toContain('Arial');
  expect(width).toBe(640 + 48);
  expect(height).toBeGreaterThan(12 * 44);
});

it('puts a sentence in place of a chart that fails', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('no');
  };
  render(
    <ChartBoundary>
      <Broken />
    </ChartBoundary>,
  );
  expect(
    screen.getByText('The chart could not be drawn. The same figures are in the table.'),
  ).toBeInTheDocument();
  quiet.mockRestore();
});
