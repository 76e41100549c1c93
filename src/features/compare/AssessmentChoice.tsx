import { Checkboxes } from '#components/Checkboxes.tsx';
import type { Assessment } from '#core/assessment.ts';
import type { Organisation } from '#core/organisation.ts';
import { formatPeriod, statusNames } from '#core/words.ts';
import { setQuery } from '#state/address.ts';

type Props = {
  assessments: readonly Assessment[];
  organisations: readonly Organisation[];
  chosen: readonly string[];
};

/** The assessments to choose from, the latest period first. */
export function AssessmentChoice({ assessments, organisations, chosen }: Props) {
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  const several = new Set(assessments.map(({ organisationId }) => organisationId)).size > 1;
  // Where all are samples, the tag above the heading has said it.
  const mixed = new Set(assessments.map(({ sample }) => sample)).size > 1;
  const latestFirst = [...assessments].sort((a, b) => b.period.from.localeCompare(a.period.from));
  return (
    <Checkboxes
      legend="Which assessments?"
      hint="Select 2 with the same matrix."
      options={latestFirst.map(({ id, name, organisationId, period, status, sample }) => ({
        value: id,
        label: name,
        hint: [
          ...(several ? [nameOf.get(organisationId) ?? 'Unknown organisation'] : []),
          formatPeriod(period),
          statusNames[status],
          ...(sample && mixed ? ['Sample'] : []),
        ].join(' · '),
      }))}
      value={chosen}
      onChange={({ target: { value, checked } }) => {
        const next = checked ? [...chosen, value] : chosen.filter((id) => id !== value);
        setQuery('ids', next.length === 0 ? null : next.join(','));
      }}
    />
  );
}
