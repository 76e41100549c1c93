import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { HelpPage } from '#features/settings/HelpPage.tsx';
import { MethodPage } from '#features/settings/MethodPage.tsx';
import { routes } from '#state/paths.ts';

afterEach(cleanup);

const topics = [
  'Score a criterion',
  'Use it in a meeting',
  'Get colleagues’ scores',
  'Keep your work safe',
  'Make the board report',
  'Compare years',
  'Move to another computer',
  'Use the official matrix',
  'If something goes wrong',
];

describe('the help page', () => {
  it('has a heading for each task, and a link to each from the top', () => {
    render(<HelpPage />);
    const links = within(screen.getByRole('navigation', { name: 'Topics' })).getAllByRole('link');
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(links.map(({ textContent }) => textContent)).toEqual(headings);
    for (const topic of topics) expect(headings).toContain(topic);
  });

  it('says each in at most 120 words', () => {
    render(<HelpPage />);
    const sections = screen.getAllByRole('region');
    expect(sections.length).toBeGreaterThanOrEqual(topics.length);
    for (const section of sections) {
      const words = section.textContent.split(/\s+/).filter(Boolean).length;
      expect(words, section.textContent).toBeLessThanOrEqual(120);
    }
  });

  it('leads only to addresses that the tool has', () => {
    render(<HelpPage />);
    const known = new Set<string>(Object.values(routes).map((route) => `#${route}`));
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
    const leaving = links.filter((href) => href.startsWith('#/'));
    expect(leaving.length).toBeGreaterThan(6);
    expect(leaving.filter((href) => !known.has(href))).toEqual([]);
  });
});

describe('the worked example', () => {
  const rows = (table: string) =>
    within(screen.getByRole('table', { name: table }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => textContent));

  it('shows what is claimed beside what current documents show', () => {
    render(<MethodPage />);
    // By hand: the minutes were to be reviewed by 30 June 2026, so in November they support nothing.
    expect(rows('Example: claimed and evidenced').map((cells) => [cells[1], cells[3]])).toEqual([
      ['Level 2, Developing', 'Level 2, Developing'],
      ['Level 1, Starting', 'None that is current'],
      ['Level 3, Established', 'Level 2, Developing'],
      ['Level 4, Embedded', 'None that is current'],
    ]);
  });

  it('orders the gaps by the rules, then as they were moved', () => {
    render(<MethodPage />);
    // By hand: the target is 3, so B at 1 is 2 levels short and A at 2 is 1 level short.
    expect(screen.getByText(/The gaps, in order:/).textContent).toContain('B (2 levels), A (1 level).');
    expect(screen.getByText(/Suppose that you move/).textContent).toContain('A (1 level), B (2 levels)');
  });

  it('takes the lower of the 2 levels in the middle', () => {
    render(<MethodPage />);
    // By hand: 1, 2, 3 and 4; the 2 in the middle are 2 and 3.
    expect(rows('Example: what another answer to criterion B does')[0]?.[1]).toContain('Level 2, Developing');
  });
});
