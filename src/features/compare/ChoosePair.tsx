import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Checkbox, Checkboxes } from '#components/Checkboxes.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Inset } from '#components/Inset.tsx';
import { formatPeriod, statusNames } from '#core/words.ts';
import type { Shelf } from '#storage/shelf.ts';
import { setQuery } from '#state/address.ts';

type Props = { shelf: Shelf; chosen: readonly string[]; withSample: boolean };

const listId = 'assessments';

/** Which 2 to compare. The sample is offered only on request. */
export function ChoosePair({ shelf, chosen, withSample }: Props) {
  const [picked, setPicked] = useState<readonly string[]>(chosen);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const hasSample = shelf.assessments.some(({ sample }) => sample);
  const offered = shelf.assessments
    .filter(({ sample }) => withSample || !sample)
    .toSorted((a, b) => b.period.from.localeCompare(a.period.from));
  const nameOf = new Map(shelf.organisations.map(({ id, name }) => [id, name]));
  const several = new Set(offered.map(({ organisationId }) => organisationId)).size > 1;

  const compare = () => {
    const known = picked.filter((id) => offered.some((one) => one.id === id));
    if (known.length === 2) setQuery('ids', known.join(','));
    else setFault(known.length < 2 ? 'Select 2 assessments' : 'Select only 2 assessments');
  };

  return (
    <>
      {fault !== undefined && <ErrorSummary key={picked.join()} errors={[{ id: listId, text: fault }]} />}
      {offered.length < 2 ? (
        <Inset>
          <p>
            You need 2 assessments to compare. Start another one next year, or restore an older backup file.
          </p>
        </Inset>
      ) : (
        <Checkboxes
          id={listId}
          legend="Which 2 assessments do you want to compare?"
          legendSize="m"
          hint="The earlier one is compared with the later one. Only criteria with a level in both are counted."
          error={fault}
          options={offered.map((assessment) => ({
            value: assessment.id,
            label: assessment.name,
            hint: [
              ...(several ? [nameOf.get(assessment.organisationId) ?? 'Not found'] : []),
              formatPeriod(assessment.period),
              statusNames[assessment.status],
              ...(assessment.sample ? ['Sample'] : []),
            ].join(' · '),
          }))}
          value={picked}
          onChange={({ target }) =>
            setPicked(target.checked ? [...picked, target.value] : picked.filter((id) => id !== target.value))
          }
        />
      )}
      {hasSample && (
        <Checkbox
          label="Show the sample"
          checked={withSample}
          onChange={(event) => setQuery('sample', event.target.checked ? 'yes' : null)}
        />
      )}
      {offered.length >= 2 && (
        <Button onClick={compare} data-main-action>
          Compare
        </Button>
      )}
    </>
  );
}
