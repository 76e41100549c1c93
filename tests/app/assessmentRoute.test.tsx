import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AssessmentRoute } from '#app/AssessmentRoute.tsx';

const loaded = vi.hoisted((): { now: unknown } => ({ now: undefined }));
vi.mock('#storage/hooks.ts', () => ({
  useAssessment: () => loaded.now,
  useEarlierAssessment: () => undefined,
}));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

it('says what is loading only when it takes longer than 300 ms, in the words of the page', () => {
  loaded.now = undefined;
  render(
    <AssessmentRoute id="a" loading="Loading answers">
      {() => <p>Answers</p>}
    </AssessmentRoute>,
  );
  act(() => {
    vi.advanceTimersByTime(299);
  });
  expect(screen.getByRole('status')).toHaveTextContent('');
  expect(screen.queryByText('Loading answers')).toBeNull();
  act(() => {
    vi.advanceTimersByTime(1);
  });
  expect(screen.getByRole('status')).toHaveTextContent('Loading answers');
});

it('says that an assessment could not be read and that the rest is safe', () => {
  loaded.now = { state: 'unreadable', unreadable: [] };
  render(<AssessmentRoute id="a">{() => <p>Answers</p>}</AssessmentRoute>);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This assessment could not be read');
  expect(screen.getByText(/Your other work is safe/)).toBeInTheDocument();
  expect(screen.queryByText('Answers')).toBeNull();
});
