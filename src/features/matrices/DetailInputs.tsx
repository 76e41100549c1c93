import { Checkboxes } from '#components/Checkboxes.tsx';
import { Radios } from '#components/Radios.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { wordingStatusNames } from '#core/words.ts';
import type { DetailFields } from './matrixDetails.ts';

type TextName = Exclude<keyof DetailFields, 'rightToUse' | 'wordingStatus' | 'aggregate'>;

interface Props {
  fields: DetailFields;
  set: (part: Partial<DetailFields>) => void;
  error: (field: keyof DetailFields) => string | undefined;
}

export const detailId = (field: keyof DetailFields) => `matrix-${field}`;

/** `first`: what every matrix needs. `more`: what follows from it where nobody says otherwise. */
export function DetailInputs({ part, ...given }: Props & { part: 'first' | 'more' }) {
  return part === 'first' ? <First {...given} /> : <More {...given} />;
}

function First({ fields, set, error }: Props) {
  return (
    <>
      <Line name="title" label="Title" {...{ fields, set, error }} />
      <Line
        name="publisher"
        label="Who wrote or published the wording?"
        hint="For example, NHS England, or your own organisation."
        {...{ fields, set, error }}
      />
      <Radios
        id={detailId('wordingStatus')}
        legend="Whose wording is it?"
        hint="It is shown beside every use of the matrix, and in reports."
        error={error('wordingStatus')}
        value={fields.wordingStatus === '' ? null : fields.wordingStatus}
        onChange={({ target }) => set({ wordingStatus: target.value })}
        options={[
          {
            value: 'official-imported',
            label: wordingStatusNames['official-imported'],
            hint: 'Word for word as its publisher has it.',
          },
          {
            value: 'adapted',
            label: wordingStatusNames.adapted,
            hint: 'Your own wording, or another’s with changes.',
          },
          ...(fields.wordingStatus === 'original'
            ? [{ value: 'original', label: wordingStatusNames.original }]
            : []),
        ]}
      />
    </>
  );
}

function More({ fields, set, error }: Props) {
  return (
    <>
      <Line
        name="shortTitle"
        label="Short title"
        hint="For narrow places. Leave it empty to use the title."
        {...{ fields, set, error }}
      />
      <Line name="version" label="Version" hint="A whole number." {...{ fields, set, error }} />
      <Line
        name="sourceUrl"
        label="Link to the source"
        hint="A web address. It is shown as a link and never opened by this tool."
        {...{ fields, set, error }}
      />
      <Line
        name="licence"
        label="Licence or terms of use"
        hint="For example, Open Government Licence v3.0."
        {...{ fields, set, error }}
      />
      <Text
        name="attribution"
        label="Attribution"
        hint="Reports print it. Leave it empty to use the title, the version and the publisher."
        {...{ fields, set, error }}
      />
      <Text name="currency" label="How current it is" {...{ fields, set, error }} />
      <Text name="scopeNote" label="What it covers" {...{ fields, set, error }} />
      <Radios
        id={detailId('aggregate')}
        legend="How is the level of a domain found?"
        hint="From the levels of its criteria. The rule is printed under the charts."
        value={fields.aggregate}
        onChange={({ target }) => set({ aggregate: target.value })}
        options={[
          {
            value: 'median',
            label: 'Median',
            hint: 'The middle one. Used unless there is a reason for another.',
          },
          { value: 'min', label: 'Lowest', hint: 'A domain is as good as its weakest criterion.' },
          { value: 'mean', label: 'Mean', hint: 'The average. Levels are steps, so read it with care.' },
        ]}
      />
    </>
  );
}

type FieldProps = Props & { name: TextName; label: string; hint?: string };

function Line({ name, label, hint, fields, set, error }: FieldProps) {
  return (
    <TextInput
      id={detailId(name)}
      {...{ label, hint }}
      error={error(name)}
      value={fields[name]}
      autoComplete="off"
      {...(name === 'version' && { width: 4 as const, inputMode: 'numeric' as const })}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
}

function Text({ name, label, hint, fields, set, error }: FieldProps) {
  return (
    <TextArea
      id={detailId(name)}
      {...{ label, hint }}
      error={error(name)}
      rows={3}
      value={fields[name]}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
}

interface RightProps extends Pick<Props, 'fields' | 'set'> {
  error: string | undefined;
}

/** The statement that no wording of others is used without. */
export function RightToUse({ fields, set, error }: RightProps) {
  return (
    <Checkboxes
      id={detailId('rightToUse')}
      legend="Right to use the wording"
      error={error}
      value={fields.rightToUse ? ['yes'] : []}
      onChange={({ target }) => set({ rightToUse: target.checked })}
      options={[
        {
          value: 'yes',
          label: 'I have the right to use this wording in my organisation',
          hint: 'Check the terms of its publisher. The wording stays on this device.',
        },
      ]}
    />
  );
}
