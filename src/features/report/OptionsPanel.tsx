import { Checkboxes } from '#components/Checkboxes.tsx';
import { Details } from '#components/Details.tsx';
import { Select } from '#components/Select.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { hasSection, withSection } from '#core/paper/paperOptions.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { reportPurposes, useReportOptionsStore, type ReportOptions } from '#state/reportOptions.ts';

const switches = [
  { value: 'radar', label: 'Radar' },
  { value: 'names', label: 'Names of the people who took part' },
  { value: 'largePrint', label: 'Large print' },
] as const;

type Props = {
  assessmentId: string;
  /** All matrices of the assessment, shown or not. */
  matrices: readonly { id: string; shortTitle: string }[];
  options: ReportOptions;
  /** What stands on the cover sheet until something is typed. */
  suggestedAuthor: string;
};

/** What the report shows and what its cover sheet says. Never printed. */
export function OptionsPanel({ assessmentId, matrices, options, suggestedAuthor }: Props) {
  const setOptions = useReportOptionsStore((store) => store.set);
  const set = (next: Partial<ReportOptions>) => setOptions(assessmentId, next);
  return (
    <>
      <Checkboxes
        legend="What to show"
        options={switches}
        value={switches.filter(({ value }) => options[value]).map(({ value }) => value)}
        onChange={({ target }) => set({ [target.value]: target.checked })}
      />
      <Checkboxes
        legend="Appendix"
        options={[{ value: 'answers', label: 'All answers, as an appendix' }]}
        value={hasSection(options, 'answers') ? ['answers'] : []}
        onChange={({ target }) => set({ sections: withSection(options, 'answers', target.checked) })}
      />
      {matrices.length > 1 && (
        <Checkboxes
          legend="Matrices"
          options={matrices.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
          value={matrices.map(({ id }) => id).filter((id) => !options.without.includes(id))}
          onChange={({ target: { value, checked } }) =>
            set({
              without: checked ? options.without.filter((id) => id !== value) : [...options.without, value],
            })
          }
        />
      )}
      <Details summary="Fill in the cover sheet">
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
        <TextInput
          label="Paper author"
          check={patientDataWarning}
          value={options.author ?? suggestedAuthor}
          onChange={({ target }) => set({ author: target.value })}
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
      </Details>
    </>
  );
}
