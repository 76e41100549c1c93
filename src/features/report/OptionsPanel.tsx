import { Checkboxes } from '#components/Checkboxes.tsx';
import { Details } from '#components/Details.tsx';
import { Radios } from '#components/Radios.tsx';
import {
  audienceNames,
  audiences,
  hasSection,
  paperSections,
  sectionNames,
  withSection,
} from '#core/paper/paperOptions.ts';
import { useReportOptionsStore, type ReportOptions } from '#state/reportOptions.ts';
import { CoverFields, hasCoverWarning } from './CoverFields.tsx';

const switches = [
  { value: 'radar', label: 'Radar' },
  { value: 'names', label: 'Names of the people who took part' },
  {
    value: 'statusColours',
    label: 'Colours beside “below target” and “at target”',
    hint: 'Colours can mislead, so the words are always there too.',
  },
  { value: 'alertBox', label: 'Alert, advise, assure' },
  { value: 'largePrint', label: 'Large print' },
] as const;

type Props = {
  assessmentId: string;
  /** All matrices of the assessment, shown or not. */
  matrices: readonly { id: string; shortTitle: string }[];
  options: ReportOptions;
  /** Sections that this assessment has nothing for. */
  withoutSections: ReadonlySet<string>;
  /** What stands on the cover sheet until something is typed. */
  suggestedAuthor: string;
};

/** What the report shows and what its cover sheet says. Never printed. */
export function OptionsPanel({ assessmentId, matrices, options, withoutSections, suggestedAuthor }: Props) {
  const setOptions = useReportOptionsStore((store) => store.set);
  const set = (next: Partial<ReportOptions>) => setOptions(assessmentId, next);
  const sections = paperSections.filter((section) => !withoutSections.has(section));
  return (
    <>
      <AudienceChoice {...{ options, set }} />
      <Details summary="Choose the sections">
        <Checkboxes
          legend="Sections"
          options={sections.map((section) => ({ value: section, label: sectionNames[section] }))}
          value={sections.filter((section) => hasSection(options, section))}
          onChange={({ target: { value, checked } }) => {
            const section = sections.find((name) => name === value);
            if (section !== undefined) set({ sections: withSection(options, section, checked) });
          }}
        />
      </Details>
      <Checkboxes
        legend="What to show"
        options={switches}
        value={switches.filter(({ value }) => options[value]).map(({ value }) => value)}
        onChange={({ target }) => set({ [target.value]: target.checked })}
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
      <Details summary="Fill in the cover sheet" {...(hasCoverWarning(options) && { open: true })}>
        <CoverFields {...{ options, set, suggestedAuthor }} />
      </Details>
    </>
  );
}

type ChoiceProps = { options: ReportOptions; set: (next: Partial<ReportOptions>) => void };

/** Whom the report is for. Sections chosen by hand make it a choice of one's own, until an audience is chosen again. */
function AudienceChoice({ options, set }: ChoiceProps) {
  const { audience, sections } = options;
  const isOwn = Object.keys(sections).length > 0;
  return (
    <Radios
      legend="Who it is for"
      options={[
        ...audiences.map((value) => ({
          value,
          label: audienceNames[value].name,
          hint: audienceNames[value].about,
        })),
        ...(isOwn
          ? [
              {
                value: 'own',
                label: 'Own choice',
                hint: `${audienceNames[audience].name}, with sections that you changed`,
              },
            ]
          : []),
      ]}
      value={isOwn ? 'own' : audience}
      onChange={({ target: { value } }) => {
        const chosen = audiences.find((name) => name === value);
        if (chosen !== undefined) set({ audience: chosen, sections: {} });
      }}
    />
  );
}
