import { Checkboxes } from '#components/Checkboxes.tsx';
import type { Assessment } from '#core/assessment.ts';
import type { Organisation } from '#core/organisation.ts';
import { formatPeriod, statusNames } from '#core/words.ts';

type Props = {
  assessments: readonly Assessment[];
  organisations: readonly Organisation[];
  chosen: readonly string[];
  /** How many of which kind. */
  hint: string;
  onChoose: (ids: string[]) => void;
};

/** The assessments to choose from, the latest period first. Once one is chosen, those of other matrices say so. */
export function AssessmentChoice({ assessments, organisations, chosen, hint, onChoose }: Props) {
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  const several = new Set(assessments.map(({ organisationId }) => organisationId)).size > 1;
  // Where all are samples, the tag above the heading has said it.
  const mixed = new Set(assessments.map(({ sample }) => sample)).size > 1;
  const latestFirst = [...assessments].sort((a, b) => b.period.from.localeCompare(a.period.from));
  const wanted = new Set(
    assessments
      .filter(({ id }) => chosen.includes(id))
      .flatMap(({ matrices }) => matrices.map(({ id }) => id)),
  );
  const isOfOther = ({ matrices }: Assessment) =>
    wanted.size > 0 && matrices.every(({ id }) => !wanted.has(id));
  return (
    <Checkboxes
      legend="Which assessments?"
      hint={hint}
      options={latestFirst.map((assessment) => {
        const { id, name, organisationId, period, status, sample } = assessment;
        return {
          value: id,
          label: name,
          hint: [
            ...(several ? [nameOf.get(organisationId) ?? 'Unknown organisation'] : []),
            formatPeriod(period),
            statusNames[status],
            ...(sample && mixed ? ['Sample'] : []),
            ...(isOfOther(assessment) ? ['Another matrix'] : []),
          ].join(' · '),
        };
      })}
      value={chosen}
      onChange={({ target: { value, checked } }) => {
        onChoose(checked ? [...chosen, value] : chosen.filter((id) => id !== value));
      }}
    />
  );
}
