import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SettingsPage } from '#features/settings/SettingsPage.tsx';
import { defaultPreferences, usePreferences } from '#state/preferences.ts';

beforeEach(() => {
  localStorage.clear();
  usePreferences.setState(defaultPreferences);
});
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
});
const statuses = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
const stored = () => localStorage.getItem('ap-governance.preferences') ?? '';

it('keeps each choice at once and says it', () => {
  render(<SettingsPage />);
  fireEvent.click(screen.getByRole('radio', { name: 'Larger' }));
  expect(statuses()).toContain('Text size: Larger');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Score first, add evidence later' }));
  expect(statuses()).toContain('Score first, add evidence later: on');
  fireEvent.click(screen.getByRole('radio', { name: '1 day' }));
  expect(statuses()).toContain('Backup reminder after 1 day');
  expect(JSON.parse(stored())).toMatchObject({
    state: { textSize: 'larger', scoreFirst: true, remindAfterDays: 1, theme: 'device' },
  });
});

it('puts everything back with one button', () => {
  usePreferences.getState().set({ theme: 'dark', shortcuts: false, scoreFirst: true, remindAfterDays: 30 });
  render(<SettingsPage />);
  fireEvent.click(screen.getByRole('button', { name: 'Reset settings' }));
  expect(usePreferences.getState()).toMatchObject(defaultPreferences);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '7 days' }).checked).toBe(true);
});

it('says when the browser does not keep settings, and they hold until then', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  render(<SettingsPage />);
  fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(statuses()).toContain('Your settings could not be saved. They will last until you close this page.');
  expect(usePreferences.getState().theme).toBe('dark');
  expect(stored()).not.toContain('dark');
});
