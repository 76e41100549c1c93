import { Fieldset } from '#components/FormGroup.tsx';
import { MonthInput } from '#components/MonthInput.tsx';
import { Radios } from '#components/Radios.tsx';
import { Select } from '#components/Select.tsx';
import { sectionKey } from '#core/assessment.ts';
import type { Matrix } from '#core/matrix.ts';
import { levelText } from '#core/words.ts';
import type { TargetsDraft } from '#state/newAssessment.ts';
import { targetFieldId } from './targetFields.ts';

type Props = {
  matrices: readonly Matrix[];
  value: TargetsDraft;
  onChange: (next: TargetsDraft) => void;
  faults: readonly { id: string; text: string }[];
};

const choices = ['none', 'same', 'domains'] as const;

/** The questions of S06, for a new assessment and for one being edited. The highest level is never suggested. */
export function TargetsFields({ matrices, value, onChange, faults }: Props) {
  const several = matrices.length > 1;
  return (
    <>
      <Radios
        id="choice"
        legend="Set a target for every criterion now?"
        legendSize="m"
        hint="The highest level is not always the right target. Choose what is safe and realistic for your services in the next 12 months."
        options={[
          { value: 'none', label: 'No, set targets as we go' },
          {
            value: 'same',
            label: 'Yes, the same level for all',
            reveal: matrices.map((matrix) => (
              <LevelSelect
                key={matrix.id}
                id={matrix.id}
                label={several ? `Target level for ${matrix.shortTitle}` : 'Target level'}
                matrix={matrix}
                canSkip={several}
                value={value.all[matrix.id]}
                onChange={(level) => onChange({ ...value, all: { ...value.all, [matrix.id]: level } })}
                faults={faults}
              />
            )),
          },
          {
            value: 'domains',
            label: 'Yes, a different level for each domain',
            reveal: matrices.map((matrix) => (
              <DomainSelects key={matrix.id} {...{ matrix, several, value, onChange, faults }} />
            )),
          },
        ]}
        value={value.choice}
        onChange={(event) =>
          onChange({ ...value, choice: choices.find((choice) => choice === event.target.value) ?? null })
        }
      />
      <MonthInput
        id="targetDate"
        legend="When do you want to reach your targets? (optional)"
        value={value.targetDate}
        onChange={(targetDate) => onChange({ ...value, targetDate })}
      />
    </>
  );
}

function DomainSelects({
  matrix,
  several,
  value,
  onChange,
  faults,
}: Omit<Props, 'matrices'> & { matrix: Matrix; several: boolean }) {
  const selects = matrix.domains.map(({ id, title }) => {
    const key = sectionKey(matrix.id, id);
    return (
      <LevelSelect
        key={key}
        id={key}
        label={title}
        matrix={matrix}
        canSkip
        value={value.byDomain[key]}
        onChange={(level) => onChange({ ...value, byDomain: { ...value.byDomain, [key]: level } })}
        faults={faults}
      />
    );
  });
  // Two matrices may both have a domain of the same name, so each has its own legend.
  return several ? <Fieldset legend={matrix.shortTitle}>{() => selects}</Fieldset> : selects;
}

type SelectProps = {
  id: string;
  label: string;
  matrix: Matrix;
  /** "No target" may be chosen too. */
  canSkip: boolean;
  value: string | undefined;
  onChange: (level: string) => void;
  faults: Props['faults'];
};

function LevelSelect({ id, label, matrix, canSkip, value, onChange, faults }: SelectProps) {
  const fieldId = targetFieldId(id);
  return (
    <Select
      id={fieldId}
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value)}
      error={faults.find((fault) => fault.id === fieldId)?.text}
    >
      <option value="">Choose a level</option>
      {matrix.scale.levels.map((level) => (
        <option key={level.value} value={level.value}>
          {levelText(matrix.scale.levels, level.value)}
        </option>
      ))}
      {canSkip && <option value="none">No target</option>}
    </Select>
  );
}
