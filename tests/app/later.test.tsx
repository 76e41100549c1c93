import { render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { beside, later } from '#app/later.tsx';

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <p>The part is missing</p> : this.props.children;
  }
}

const Arrived = () => <p>Here it is</p>;

function download() {
  let arrive: (part: typeof Arrived) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const load = vi.fn(
    () =>
      new Promise<typeof Arrived>((resolve, reject) => {
        arrive = resolve;
        fail = reject;
      }),
  );
  return { load, arrive: () => arrive(Arrived), fail: () => fail(new Error('gone')) };
}

it('says that it loads, then shows what arrived, asking for it once', async () => {
  const { load, arrive } = download();
  const Part = later(load);
  Part.ahead();
  render(<Part />);
  // The words come only when the wait is long enough to be felt.
  expect(await screen.findByText('Loading the page')).toBeInTheDocument();
  arrive();
  expect(await screen.findByText('Here it is')).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(1);
});

it('shows at once what was asked for ahead and has arrived', async () => {
  const { load, arrive } = download();
  const Part = later(load);
  Part.ahead();
  arrive();
  await vi.waitFor(async () => expect(await load.mock.results[0]?.value).toBe(Arrived));
  render(<Part />);
  expect(screen.getByText('Here it is')).toBeInTheDocument();
});

it('throws a failed download to the boundary, and asks again the next time', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { load, arrive, fail } = download();
  const Part = later(load);
  const { unmount } = render(
    <Boundary>
      <Part />
    </Boundary>,
  );
  fail();
  expect(await screen.findByText('The part is missing')).toBeInTheDocument();
  unmount();
  Part.ahead();
  render(<Part />);
  arrive();
  expect(await screen.findByText('Here it is')).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(2);
  silent.mockRestore();
});

it('leaves the page alone when a part beside it does not arrive', async () => {
  const { load, fail } = download();
  const Part = later(load, beside);
  render(
    <Boundary>
      <p>The page</p>
      <Part />
    </Boundary>,
  );
  fail();
  await expect(load.mock.results[0]?.value).rejects.toThrow('gone');
  expect(screen.getByText('The page')).toBeInTheDocument();
  expect(screen.queryByText('The part is missing')).not.toBeInTheDocument();
});
