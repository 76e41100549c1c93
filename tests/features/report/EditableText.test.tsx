import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { editable } from '#core/paper/edits.ts';
import { EditableText } from '#features/report/EditableText.tsx';
import { TextEditingContext, useEditsOf } from '#features/report/textEdits.ts';
import { useReportOptions, useReportOptionsStore } from '#state/reportOptions.ts';

function Example({ made }: { made: string }) {
  const editing = useEditsOf('a');
  const { edits } = useReportOptions('a');
  const paragraph = editable('small.R2', made, edits);
  return (
    <TextEditingContext value={editing}>
      <EditableText paragraph={paragraph}>
        <p data-testid="text">{paragraph.text}</p>
      </EditableText>
    </TextEditingContext>
  );
}

const made = '3 of 9 criteria are at or above the target we set.';
const text = () => screen.getByTestId('text').textContent;
const box = () => screen.getByRole('textbox', { name: 'Text of this paragraph' });
const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));

describe('a paragraph of the report in one’s own words', () => {
  beforeEach(() => useReportOptionsStore.setState({ byAssessment: {} }));

  it('is edited, saved and reset, and the focus stays with it', async () => {
    render(<Example made={made} />);
    expect(screen.queryByRole('button', { name: /^Reset/ })).toBeNull();
    await press(/^Edit/);
    expect(box()).toHaveFocus();
    expect(box()).toHaveValue(made);
    await userEvent.clear(box());
    await userEvent.type(box(), 'A third is there.');
    await press('Save');
    expect(text()).toBe('A third is there.');
    expect(screen.getByRole('button', { name: /^Edit/ })).toHaveFocus();
    expect(screen.getByText('Your own words')).toBeInTheDocument();
    await press(/^Reset/);
    expect(text()).toBe(made);
    expect(screen.getByRole('button', { name: /^Edit/ })).toHaveFocus();
  });

  it('says when the figures changed since, and what they say now', async () => {
    const { rerender } = render(<Example made={made} />);
    await press(/^Edit/);
    await userEvent.type(box(), ' And more.');
    await press('Save');
    expect(screen.queryByText(/Figures changed/)).toBeNull();
    const now = made.replace('3 of', '4 of');
    rerender(<Example made={now} />);
    expect(text()).toBe(`${made} And more.`);
    expect(screen.getByText(/Figures changed since you edited this paragraph/)).toBeInTheDocument();
    expect(screen.getByText(now)).toBeInTheDocument();
    await press(/^Reset/);
    expect(text()).toBe(now);
    expect(screen.queryByText(/Figures changed/)).toBeNull();
  });

  it('is left as it is by Cancel, and takes no empty text', async () => {
    render(<Example made={made} />);
    await press(/^Edit/);
    await userEvent.clear(box());
    await press('Save');
    expect(box()).toHaveAccessibleDescription(/Enter the text of this paragraph/);
    await press('Cancel');
    expect(text()).toBe(made);
    expect(screen.getByRole('button', { name: /^Edit/ })).toHaveFocus();
  });

  it('warns of what looks like patient information, also after it was saved', async () => {
    render(<Example made={made} />);
    await press(/^Edit/);
    await userEvent.clear(box());
    await userEvent.type(box(), 'Seen with 943 476 5919.');
    await press('Save');
    expect(screen.getByText(/This looks like an NHS number/)).toBeInTheDocument();
    expect(text()).toBe('Seen with 943 476 5919.');
  });
});
