import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { expect, it, vi } from 'vitest';
import { Checkboxes } from '#components/Checkboxes.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { MonthInput } from '#components/MonthInput.tsx';
import { Radios } from '#components/Radios.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { TextInput } from '#components/TextInput.tsx';

it('joins a control to its label, hint and error', () => {
  render(<TextInput label="Organisation name" hint="As your board uses it" error="Enter a name" />);
  const input = screen.getByRole('textbox', { name: 'Organisation name' });
  expect(input).toHaveAccessibleDescription('As your board uses it Error: Enter a name');
  expect(input).toBeInvalid();
});

it('says nothing of hints and errors that are not there', () => {
  render(<TextInput label="Organisation name" />);
  const input = screen.getByRole('textbox', { name: 'Organisation name' });
  expect(input).not.toHaveAttribute('aria-describedby');
  expect(input).toBeValid();
});

it('fills and reads every kind of field through the form library', async () => {
  const sent = vi.fn();
  function Form() {
    const { register, handleSubmit } = useForm({
      defaultValues: { name: 'Northmoor', done: 'no', only: ['b'], notes: '' },
    });
    return (
      <form
        onSubmit={(event) =>
          void handleSubmit((values) => {
            sent(values);
          })(event)
        }
      >
        <TextInput label="Name" {...register('name')} />
        <Radios
          legend="Done?"
          {...register('done')}
          options={[{ value: 'yes', label: 'Yes' }, { divider: 'or' }, { value: 'no', label: 'No' }]}
        />
        <Checkboxes
          legend="Only"
          {...register('only')}
          options={[
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ]}
        />
        <TextArea label="Notes" limit={10} {...register('notes')} />
        <button type="submit">Save</button>
      </form>
    );
  }
  render(<Form />);
  const user = userEvent.setup();
  expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'B' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'Yes' }));
  await user.click(screen.getByRole('checkbox', { name: 'A' }));
  await user.type(screen.getByRole('textbox', { name: 'Notes' }), 'One line');
  expect(screen.getByText('You have 2 characters remaining')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent).toHaveBeenCalledWith({ name: 'Northmoor', done: 'yes', only: ['a', 'b'], notes: 'One line' });
});

it('counts a month only when both parts are there, and keeps the half that is', async () => {
  const changed = vi.fn();
  function Held() {
    const [value, setValue] = useState('');
    return (
      <>
        <MonthInput
          legend="Target date"
          value={value}
          onChange={(next) => {
            changed(next);
            setValue(next);
          }}
        />
        <button type="button" onClick={() => setValue('2026-08')}>
          Load
        </button>
      </>
    );
  }
  render(<Held />);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Month' }), 'March');
  expect(changed).toHaveBeenLastCalledWith('');
  await user.type(screen.getByRole('textbox', { name: 'Year' }), '2027');
  expect(changed).toHaveBeenLastCalledWith('2027-03');
  await user.type(screen.getByRole('textbox', { name: 'Year' }), '{Backspace}');
  expect(changed).toHaveBeenLastCalledWith('');
  expect(screen.getByRole('combobox', { name: 'Month' })).toHaveValue('03');
  await user.click(screen.getByRole('button', { name: 'Load' }));
  expect(screen.getByRole('combobox', { name: 'Month' })).toHaveValue('08');
  expect(screen.getByRole('textbox', { name: 'Year' })).toHaveValue('2026');
});

it('takes the focus when there are errors, and its links focus the fields without changing the address', async () => {
  render(
    <>
      <ErrorSummary errors={[{ id: 'done', text: 'Select an answer' }]} />
      <Radios id="done" legend="Done?" options={[{ value: 'yes', label: 'Yes' }]} />
    </>,
  );
  expect(screen.getByRole('group', { name: 'There is a problem' })).toHaveFocus();
  await userEvent.click(screen.getByRole('link', { name: 'Select an answer' }));
  expect(screen.getByRole('radio', { name: 'Yes' })).toHaveFocus();
  expect(window.location.hash).toBe('');
});
