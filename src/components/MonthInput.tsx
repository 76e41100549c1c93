import { useState, type ComponentProps, type ReactNode } from 'react';
import { Fieldset } from './FormGroup.tsx';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Props = Omit<ComponentProps<'fieldset'>, 'onChange' | 'id'> & {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string | undefined;
  /** `YYYY-MM`, or `''` for none. */
  value: string;
  /** Called with `YYYY-MM` when both parts are there, otherwise with `''`. */
  onChange: (value: string) => void;
};

/** Month and year as two fields; a half-filled pair stays on screen and counts as none. */
export function MonthInput({ legend, hint, error, id, value, onChange, ...props }: Props) {
  const [parts, setParts] = useState(() => split(value));
  const [seen, setSeen] = useState(value);
  // Another value from outside (a reset, a loaded record) replaces what is typed here.
  if (value !== seen) {
    setSeen(value);
    if (join(parts) !== value) setParts(split(value));
  }
  const change = (next: Parts) => {
    setParts(next);
    onChange(join(next));
  };
  return (
    <Fieldset {...props} {...{ legend, hint, error, id }}>
      {(firstId) => (
        <div className="field-row">
          <div>
            <label className="label" htmlFor={firstId}>
              Month
            </label>
            <select
              className="input"
              id={firstId}
              aria-invalid={error === undefined ? undefined : true}
              value={parts.month}
              onChange={(event) => change({ ...parts, month: event.target.value })}
            >
              <option value="">Choose a month</option>
              {months.map((name, index) => (
                <option key={name} value={String(index + 1).padStart(2, '0')}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label className="label" htmlFor={`${firstId}-year`}>
              Year
            </label>
            <input
              className="input input-4"
              id={`${firstId}-year`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={error === undefined ? undefined : true}
              value={parts.year}
              onChange={(event) => change({ ...parts, year: event.target.value })}
            />
          </div>
        </div>
      )}
    </Fieldset>
  );
}

type Parts = { month: string; year: string };

function split(value: string): Parts {
  const [year = '', month = ''] = value.split('-');
  return { month, year };
}

function join({ month, year }: Parts): string {
  return month !== '' && /^\d{4}$/.test(year.trim()) ? `${year.trim()}-${month}` : '';
}
