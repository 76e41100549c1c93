import { Select } from '#components/Select.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { patientDataWarning } from '#core/patientData.ts';
import { reportPurposes, type ReportOptions } from '#state/reportOptions.ts';

const texts = [
  { name: 'assuranceLevel', label: 'Assurance level', hint: 'In the words that your organisation uses' },
  { name: 'consideredBy', label: 'Previously considered by', hint: 'Meeting and date' },
  { name: 'strategicRisks', label: 'Links to strategic risks', hint: undefined },
  { name: 'cqcQuestion', label: 'CQC key question', hint: 'For example, well-led' },
  { name: 'equalityImpact', label: 'Equality impact', hint: undefined },
  {
    name: 'marking',
    label: 'Protective marking',
    hint: 'Printed on the cover and at the top of every page',
  },
] as const;

type Props = {
  options: ReportOptions;
  set: (next: Partial<ReportOptions>) => void;
  /** Stands as the author until something is typed. */
  suggestedAuthor: string;
};

/** Whether a field that may be folded away holds what looks like patient information. */
export function hasCoverWarning(options: ReportOptions): boolean {
  const { paperNumber, meeting, meetingDate, author } = options;
  const typed = [paperNumber, meeting, meetingDate, author ?? '', ...texts.map(({ name }) => options[name])];
  return typed.some((text) => patientDataWarning(text) !== null);
}

/** What committee secretaries ask for and the assessment does not know. */
export function CoverFields({ options, set, suggestedAuthor }: Props) {
  return (
    <>
      <TextInput
        label="Paper number"
        value={options.paperNumber}
        check={patientDataWarning}
        onChange={({ target }) => set({ paperNumber: target.value })}
      />
      <TextInput
        label="Meeting"
        check={patientDataWarning}
        value={options.meeting}
        onChange={({ target }) => set({ meeting: target.value })}
      />
      <TextInput
        label="Date of the meeting"
        check={patientDataWarning}
        hint="For example, 6 August 2026"
        value={options.meetingDate}
        onChange={({ target }) => set({ meetingDate: target.value })}
      />
      <Select
        label="Purpose"
        value={options.purpose}
        onChange={({ target }) => set({ purpose: target.value })}
      >
        <option value="">Not stated</option>
        {reportPurposes.map((purpose) => (
          <option key={purpose}>{purpose}</option>
        ))}
      </Select>
      <TextInput
        label="Paper author"
        check={patientDataWarning}
        value={options.author ?? suggestedAuthor}
        onChange={({ target }) => set({ author: target.value })}
      />
      {texts.map(({ name, label, hint }) => (
        <TextInput
          key={name}
          {...{ label, hint }}
          check={patientDataWarning}
          value={options[name]}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      ))}
      <p className="small">
        The recommendation and other paragraphs are suggested from your figures. Select Edit below a paragraph
        of the report to use your own words.
      </p>
    </>
  );
}
