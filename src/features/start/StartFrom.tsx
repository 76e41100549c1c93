import { Radios } from '#components/Radios.tsx';
import type { Organisation } from '#core/organisation.ts';
import type { Shelf } from '#storage/shelf.ts';
import { useNewAssessment } from '#state/newAssessment.ts';
import { latestAssessment } from './seeds.ts';

type Props = { organisation: Organisation | null; assessments: Shelf['assessments'] };

/** Offers what was set up last time. Scores are never copied: each assessment is scored afresh. */
export function StartFrom({ organisation, assessments }: Props) {
  const { startFrom, set } = useNewAssessment();
  const earlier = organisation === null ? null : latestAssessment(assessments, organisation.id);
  if (earlier === null) return null;
  return (
    <Radios
      legend="Start from"
      options={[
        { value: '', label: 'A blank assessment' },
        {
          value: earlier.id,
          label: `Copy evidence and actions from ${earlier.name}, but not scores`,
          hint: 'Targets and people come along too. Levels, notes, confidence and priorities do not.',
        },
      ]}
      value={startFrom}
      // The next steps are filled in from here, so what was filled in from the other choice goes.
      onChange={(event) => set({ startFrom: event.target.value, people: null, targets: null })}
    />
  );
}
