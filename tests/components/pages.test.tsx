import { act, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DataTable } from '#components/DataTable.tsx';
import { Loading } from '#components/Loading.tsx';
import { SkipLink } from '#components/SkipLink.tsx';
import { TaskList } from '#components/TaskList.tsx';

// Each test gets its own page memory, as after a reload.
async function freshPage() {
  vi.resetModules();
  return (await import('#components/Page.tsx')).Page;
}

afterEach(() => {
  vi.useRealTimers();
  window.history.replaceState(null, '', '/');
});

it('names the document by heading, section and product, and says when there is an error', async () => {
  const Page = await freshPage();
  const { rerender } = render(<Page title="Results" section="Spring 2026" />);
  expect(document.title).toBe('Results – Spring 2026 – Advanced practice governance self-assessment');
  rerender(<Page title="Results" error />);
  expect(document.title).toBe('Error: Results – Advanced practice governance self-assessment');
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

it('leaves the focus alone on the first load, and moves it to the heading after a move', async () => {
  const Page = await freshPage();
  const { rerender } = render(<Page key="a" title="Tasks" />);
  expect(document.body).toHaveFocus();
  window.history.pushState(null, '', '#/results');
  rerender(<Page key="b" title="Results" />);
  expect(screen.getByRole('heading', { name: 'Results' })).toHaveFocus();
});

it('moves the focus when the same page shows the next thing', async () => {
  const Page = await freshPage();
  const { rerender } = render(<Page title="First" />);
  window.history.pushState(null, '', '#/2');
  rerender(<Page title="Second" />);
  expect(screen.getByRole('heading', { name: 'Second' })).toHaveFocus();
});

it('keeps the focus where it is when only the view changes', async () => {
  const Page = await freshPage();
  const page = (
    <Page title="Results">
      <button type="button">Radar</button>
    </Page>
  );
  window.history.replaceState(null, '', '#/results');
  const { rerender } = render(page);
  screen.getByRole('button').focus();
  window.history.pushState(null, '', '#/results?view=radar');
  rerender(page);
  expect(screen.getByRole('button')).toHaveFocus();
});

it('skips to the main part without changing the address', () => {
  render(
    <>
      <SkipLink>Skip to main content</SkipLink>
      <main id="main">Text</main>
    </>,
  );
  act(() => {
    screen.getByRole('link').click();
  });
  expect(screen.getByRole('main')).toHaveFocus();
  expect(window.location.hash).toBe('');
});

it('says that something is loading only when it takes a while', () => {
  vi.useFakeTimers();
  render(<Loading text="Loading your assessment" />);
  expect(screen.queryByText('Loading your assessment')).not.toBeInTheDocument();
  act(() => {
    vi.advanceTimersByTime(300);
  });
  expect(screen.getByRole('status')).toHaveTextContent('Loading your assessment');
});

it('gives each task one link, described by its hint and status', () => {
  const tasks = [
    { id: '1', title: 'Training', href: '#/1', hint: 'Who trains?', status: { text: 'Completed' } },
    { id: '2', title: 'Safety', href: '#/2', status: { text: 'Not yet started', tone: 'blue' as const } },
  ];
  render(<TaskList groups={[{ id: 'core', title: 'Core', tasks }]} />);
  expect(screen.getByRole('link', { name: 'Training' })).toHaveAccessibleDescription('Who trains? Completed');
  expect(screen.getByText('Completed').closest('.tag')).toBeNull();
  expect(screen.getByText('Not yet started')).toHaveClass('tag-blue');
});

it('gives a table a caption, column heads, row heads and totals', () => {
  render(
    <DataTable
      caption="Gaps"
      columns={[
        { key: 'name', header: 'Area', rowHeader: true },
        { key: 'gap', header: 'Gap', align: 'right' },
      ]}
      rows={[{ id: 'a', name: 'Training', gap: 2 }]}
      footer={{ name: 'All', gap: 2 }}
    />,
  );
  const table = screen.getByRole('table', { name: 'Gaps' });
  expect(within(table).getByRole('columnheader', { name: 'Gap' })).toHaveClass('align-right');
  expect(within(table).getByRole('rowheader', { name: 'Training' })).toBeInTheDocument();
  expect(within(table).getByRole('rowheader', { name: 'All' })).toBeInTheDocument();
});
