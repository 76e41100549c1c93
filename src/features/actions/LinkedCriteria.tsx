import { useState } from 'react';
import { ActionLinks } from '#components/ActionLinks.tsx';
import { Button } from '#components/Button.tsx';
import { focusById } from '#components/focusById.ts';
import { Select } from '#components/Select.tsx';
import type { Action } from '#core/action.ts';
import { removedCriterionText } from '#core/actionWords.ts';
import { criterionPlace, type MatrixUse } from '#core/criterionPlace.ts';
import { priorityNames } from '#core/priority.ts';
import { linkCriterion } from '#storage/actions.ts';
import { useNotices } from '#state/notices.ts';
import { href } from '#state/paths.ts';

const addId = 'add-criterion';

/** What the action is about. One action may be about several criteria. */
export function LinkedCriteria({ action, uses }: { action: Action; uses: readonly MatrixUse[] }) {
  const link = (about: Action['criteria'][number], linked: boolean) => linkCriterion(action, about, linked);
  const remove = async (about: Action['criteria'][number], name: string) => {
    try {
      await link(about, false);
    } catch {
      // The page says that it was not saved.
      return;
    }
    useNotices.getState().show(`${name} is no longer linked.`, () => link(about, true));
    focusById(addId);
  };
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria">Criteria</h2>
      {action.criteria.length === 0 && <p>This action is not linked to a criterion.</p>}
      <ul className="plain-list">
        {action.criteria.map((about) => {
          const place = criterionPlace(about, uses);
          const name = place?.name ?? 'A removed criterion';
          return (
            <li key={`${about.matrixId} ${about.criterionId}`}>
              {place === null || place.removed ? (
                <>
                  {place !== null && `${place.name}. `}
                  {removedCriterionText}
                </>
              ) : (
                <>
                  <a
                    href={href('criterion', {
                      assessmentId: place.assessment.id,
                      section: place.section,
                      criterionId: place.criterionId,
                    })}
                  >
                    {place.name}
                  </a>
                  {place.priority !== null && ` ${priorityNames[place.priority]}.`}
                </>
              )}
              <ActionLinks
                actions={[
                  {
                    text: 'Remove the link',
                    hiddenText: `to ${name}`,
                    onClick: () => void remove(about, name),
                  },
                ]}
              />
            </li>
          );
        })}
      </ul>
      <AddCriterion action={action} uses={uses} onAdd={(about) => link(about, true)} />
    </section>
  );
}

type AddProps = {
  action: Action;
  uses: readonly MatrixUse[];
  onAdd: (about: Action['criteria'][number]) => Promise<void>;
};

/** Separates the parts of a choice; ids cannot hold it. */
const separator = ' ';

function AddCriterion({ action, uses, onAdd }: AddProps) {
  const [chosen, setChosen] = useState('');
  const matrices = uses.filter(
    ({ matrix }, index) => uses.findIndex((other) => other.matrix.id === matrix.id) === index,
  );
  const linked = new Set(
    action.criteria.map(({ matrixId, criterionId }) => `${matrixId}${separator}${criterionId}`),
  );
  const add = async () => {
    const [matrixId, criterionId] = chosen.split(separator);
    if (matrixId === undefined || criterionId === undefined) return;
    try {
      await onAdd({ matrixId, criterionId });
      setChosen('');
    } catch {
      // The page says that it was not saved.
    }
  };
  if (matrices.length === 0) return null;
  return (
    <>
      <Select
        id={addId}
        label="Link another criterion"
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">Choose a criterion</option>
        {matrices.flatMap(({ matrix }) =>
          matrix.domains.map((domain) => (
            <optgroup
              key={`${matrix.id} ${domain.id}`}
              label={matrices.length > 1 ? `${matrix.shortTitle}: ${domain.shortTitle}` : domain.title}
            >
              {domain.criteria.map(({ id, ref, title }) => {
                const value = `${matrix.id}${separator}${id}`;
                return (
                  <option key={id} value={value} disabled={linked.has(value)}>
                    {ref} {title}
                  </option>
                );
              })}
            </optgroup>
          )),
        )}
      </Select>
      <Button variant="secondary" disabled={chosen === ''} onClick={() => void add()}>
        Link this criterion
      </Button>
    </>
  );
}
