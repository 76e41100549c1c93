import { memo } from 'react';
import { Inset } from '#components/Inset.tsx';
import { Radios } from '#components/Radios.tsx';
import { checklistKey, checklistStates, type ResponseFields } from '#core/response.ts';
import { checklistNames, type LevelNames } from '#core/words.ts';

type Checklist = ResponseFields['checklist'];
type Props = {
  statements: readonly string[];
  value: Checklist;
  level: number | null;
  levels: LevelNames;
  onChange: (checklist: Checklist) => void;
};

/** An aid to thinking beside the ladder. It is optional and never adds up to a level. */
export function ChecklistAid({ statements, value, level, levels, onChange }: Props) {
  const missing = statements.filter((statement) => value[checklistKey(statement)] === 'not-in-place').length;
  // Scoring rule 2: from the 4th rung up the ladder claims more than a missing statement allows.
  const high = levels[3]?.value;
  return (
    <section className="checklist">
      <h2>Before you choose</h2>
      <p className="hint">These help you think. They are optional and do not add up to a level.</p>
      <Statements {...{ statements, value, onChange }} />
      {missing > 0 && high !== undefined && level !== null && level >= high && (
        <Inset tone="warning" role="status">
          <p>
            You chose level {level}, and {missing} of these {missing === 1 ? 'is' : 'are'} not in place. Check
            that the level is right.
          </p>
        </Inset>
      )}
    </section>
  );
}

const Statements = memo(function Statements({
  statements,
  value,
  onChange,
}: Pick<Props, 'statements' | 'value' | 'onChange'>) {
  return statements.map((statement) => {
    const key = checklistKey(statement);
    return (
      <Radios
        key={key}
        legend={statement}
        name={`checklist-${key}`}
        inline
        options={checklistStates.map((state) => ({ value: state, label: checklistNames[state] }))}
        value={value[key] ?? null}
        onChange={(event) => {
          const chosen = checklistStates.find((state) => state === event.target.value);
          if (chosen !== undefined) onChange({ ...value, [key]: chosen });
        }}
      />
    );
  });
});
