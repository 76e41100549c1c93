import { Checkbox, Checkboxes } from '#components/Checkboxes.tsx';
import { Radios } from '#components/Radios.tsx';
import { Select } from '#components/Select.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { pillarIds } from '#core/matrix.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { levelText, pillarNames } from '#core/words.ts';
import { fieldId, type CriterionFields } from './criterionFields.ts';

interface Props {
  draft: MatrixDraft;
  fields: CriterionFields;
  set: (part: Partial<CriterionFields>) => void;
  faults: readonly { id: string; text: string }[];
}

type TextName = 'ref' | 'title' | 'statement' | 'explanation' | 'checklist' | 'lookFor' | 'sources';

export function CriterionInputs({ draft, fields, set, faults }: Props) {
  const error = (field: string) => faults.find(({ id }) => id === fieldId(field))?.text;
  const line = (name: TextName, label: string, hint?: string) => (
    <TextInput
      id={fieldId(name)}
      {...{ label, hint }}
      error={error(name)}
      value={fields[name]}
      autoComplete="off"
      {...(name === 'ref' && { width: 10 as const })}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
  const text = (name: TextName, label: string, hint?: string) => (
    <TextArea
      id={fieldId(name)}
      {...{ label, hint }}
      error={error(name)}
      rows={3}
      value={fields[name]}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
  const { levels } = draft.scale;
  return (
    <>
      {draft.domains.length > 1 && (
        <Select
          label="Domain"
          value={fields.domainId}
          onChange={({ target }) => set({ domainId: target.value })}
        >
          {draft.domains.map(({ id, title }) => (
            <option key={id} value={id}>
              {title || 'Domain without a title'}
            </option>
          ))}
        </Select>
      )}
      {line('ref', 'Reference', 'Such as 1.2. It may change later: answers are kept by an id of their own.')}
      {line('title', 'Title')}
      {text('statement', 'Statement', 'What is true when the criterion is met.')}
      {text('explanation', 'Explanation (optional)')}
      <Radios
        legend="What do people read at each level?"
        value={fields.ownTexts ? 'own' : 'scale'}
        onChange={({ target }) => set({ ownTexts: target.value === 'own' })}
        options={[
          { value: 'own', label: 'Texts written for this criterion' },
          { value: 'scale', label: 'The meanings of the levels' },
        ]}
      />
      {fields.ownTexts &&
        levels.map(({ value }) => (
          <TextArea
            key={value}
            id={fieldId(`level-${value}`)}
            label={levelText(levels, value)}
            error={error(`level-${value}`)}
            rows={3}
            value={fields.texts[String(value)] ?? ''}
            onChange={({ target }) => set({ texts: { ...fields.texts, [String(value)]: target.value } })}
          />
        ))}
      {text(
        'checklist',
        'Checklist (optional)',
        'One statement on each line. It helps to decide and is never added up.',
      )}
      {text('lookFor', 'What to look for (optional)', 'One entry on each line.')}
      <Checkboxes
        legend="Pillars (optional)"
        value={fields.pillars}
        onChange={({ target }) =>
          set({
            pillars: pillarIds.filter((id) =>
              id === target.value ? target.checked : fields.pillars.includes(id),
            ),
          })
        }
        options={pillarIds.map((id) => ({ value: id, label: pillarNames[id] }))}
      />
      <Checkbox
        label="Essential"
        hint="A gap here is to be closed before others."
        checked={fields.essential}
        onChange={({ target }) => set({ essential: target.checked })}
      />
      <Checkbox
        label="“Not applicable” is a possible answer"
        checked={fields.allowNotApplicable}
        onChange={({ target }) => set({ allowNotApplicable: target.checked })}
      />
      {draft.sources.length > 0 &&
        line(
          'sources',
          'Sources (optional)',
          `Tags with commas between: ${draft.sources.map(({ tag }) => tag).join(', ')}`,
        )}
    </>
  );
}
