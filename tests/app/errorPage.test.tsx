import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '#app/ErrorPage.tsx';
import { routes } from '#state/paths.ts';

beforeEach(() => {
  vi.stubGlobal('__APP_VERSION__', 'test');
  // React reports what the boundary catches; here it is meant.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

function Broken(): never {
  throw new Error('“Typed by a person”');
}

it.each(Object.values(routes))('lets a person take their work away when the page at %s throws', (route) => {
  location.hash = route.replace(/:[A-Za-z]+/g, '370bad43-20f3-4c3a-a74c-cfd040ee29e8');
  render(
    <ErrorBoundary resetKey={route}>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('there is a problem with this page');
  expect(screen.getByText(/saved work is still on this device/i)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Download a copy of your work' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
});

it('copies technical details without anything that a person typed and without ids', async () => {
  const user = userEvent.setup();
  location.hash = '#/a/370bad43-20f3-4c3a-a74c-cfd040ee29e8/results';
  render(
    <ErrorBoundary resetKey="results">
      <Broken />
    </ErrorBoundary>,
  );
  await user.click(screen.getByRole('button', { name: 'Copy technical details' }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain('Error');
  expect(copied).not.toContain('Typed by a person');
  expect(copied).not.toContain('370bad43');
});

it('is over when the person goes to another page', () => {
  const { rerender } = render(
    <ErrorBoundary resetKey="broken">
      <Broken />
    </ErrorBoundary>,
  );
  rerender(
    <ErrorBoundary resetKey="whole">
      <p>The other page</p>
    </ErrorBoundary>,
  );
  expect(screen.getByText('The other page')).toBeInTheDocument();
});
