import { Radios } from '#components/Radios.tsx';

type Props = { value: string | null; error: string | undefined; onChange: (value: 'yes' | 'no') => void };

/** The id of the question's first radio, which an error summary focuses. */
export const sectionQuestionId = 'complete';

/** A domain is completed when a person says so. */
export function SectionQuestion({ value, error, onChange }: Props) {
  return (
    <Radios
      id={sectionQuestionId}
      legend="Have you completed this section?"
      legendSize="m"
      hint="You can still change answers after you mark this as completed."
      name="complete"
      error={error}
      options={[
        { value: 'yes', label: 'Yes, I’ve completed this section' },
        { value: 'no', label: 'No, I’ll come back later' },
      ]}
      value={value}
      onChange={(event) => onChange(event.target.value === 'yes' ? 'yes' : 'no')}
    />
  );
}
