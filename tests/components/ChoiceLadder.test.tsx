import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { ChoiceLadder } from '#components/ChoiceLadder.tsx';

const rungs = ['Not started', 'Starting', 'Developing'].map((name, number) => ({
  value: String(number),
  number,
  label: `Level ${number}, ${name}`,
  description: `What ${name.toLowerCase()} means`,
}));
const others = [
  { value: 'unknown', label: 'We do not know yet' },
  { value: 'na', label: 'Not applicable to us', reveal: <p>Why does this not apply?</p> },
];

function setup(first: string | null = null) {
  const chosen = vi.fn();
  function Held() {
    const [value, setValue] = useState(first);
    return (
      <ChoiceLadder
        legend="Which level describes you now?"
        error="Select a level"
        {...{ rungs, others, value }}
        onChoose={(next, how) => {
          chosen(next, how);
          setValue(next);
        }}
      />
    );
  }
  render(<Held />);
  return { chosen, user: userEvent.setup() };
}

it('names each radio by its label word for word and describes it by its text', () => {
  setup('2');
  const radio = screen.getByRole('radio', { name: 'Level 2, Developing' });
  expect(radio).toBeChecked();
  expect(radio).toHaveAccessibleName('Level 2, Developing');
  expect(radio).toHaveAccessibleDescription('What developing means');
  expect(screen.getAllByRole('radio')).toHaveLength(5);
});

/** The places for it are there on every row. */
const shownAsSelected = () =>
  screen.getAllByText('Selected').filter((word) => !word.classList.contains('kept-place'));

it('chooses nothing beforehand and shows "Selected" only on the chosen row', async () => {
  const { user } = setup();
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  expect(shownAsSelected()).toEqual([]);
  await user.click(screen.getByText('What starting means'));
  expect(screen.getByRole('radio', { name: 'Level 1, Starting' })).toBeChecked();
  expect(shownAsSelected().map((word) => word.closest('label')?.textContent)).toEqual([
    expect.stringContaining('Level 1, Starting'),
  ]);
});

it('tells a pressed row from one that the arrow keys pass over', async () => {
  const { user, chosen } = setup();
  await user.click(screen.getByRole('radio', { name: 'Level 0, Not started' }));
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await user.click(screen.getByText('Level 1, Starting'));
  expect(chosen.mock.calls).toEqual([
    ['0', 'pointer'],
    ['1', 'keyboard'],
    ['2', 'keyboard'],
    ['unknown', 'keyboard'],
    ['1', 'pointer'],
  ]);
});

it('asks the further question only while its answer is chosen', async () => {
  const { user } = setup();
  expect(screen.queryByText('Why does this not apply?')).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Not applicable to us' }));
  expect(screen.getByText('Why does this not apply?')).toBeInTheDocument();
});

it('is one group with its question and its error', () => {
  setup();
  const group = screen.getByRole('group', { name: 'Which level describes you now?' });
  expect(group).toHaveAccessibleDescription('Error: Select a level');
});
