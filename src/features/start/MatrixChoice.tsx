import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Checkboxes } from '#components/Checkboxes.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import { findOverlap, matrixSize } from '#core/matrixList.ts';
import type { Organisation } from '#core/organisation.ts';
import { wordingStatusNames } from '#core/words.ts';
import type { Shelf } from '#storage/shelf.ts';
import type { PinnedMatrix } from '#storage/matrices.ts';
import { go } from '#state/address.ts';
import { useNewAssessment } from '#state/newAssessment.ts';
import { href, path } from '#state/paths.ts';
import { CancelSetUp } from './CancelSetUp.tsx';
import { StartFrom } from './StartFrom.tsx';
import { bundledName } from './useBundled.ts';

type Props = {
  organisation: Organisation | null;
  matrices: readonly PinnedMatrix[];
  /** Names of shipped matrices that could not be read. */
  failed: readonly string[];
  assessments: Shelf['assessments'];
  /** The question for which organisation, where there is more than one. */
  children: ReactNode;
};

export function MatrixChoice({ organisation, matrices, failed, assessments, children }: Props) {
  const { matrices: chosen, set } = useNewAssessment();
  const [faults, setFaults] = useState<{ id: string; text: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const fault = (id: string) => faults.find((one) => one.id === id)?.text;

  const tick = (name: string, ticked: boolean) =>
    set({ matrices: ticked ? [...chosen, name] : chosen.filter((other) => other !== name) });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const list = matrices.filter((entry) => chosen.includes(bundledName(entry)));
    const problem = matrixProblem(list);
    const found = [
      ...(organisation === null ? [{ id: 'organisation', text: 'Select an organisation' }] : []),
      ...(problem === null ? [] : [{ id: 'matrices', text: problem }]),
    ];
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    // In the order of the list, whatever the order of the ticks: results follow it.
    set({ matrices: list.map(bundledName) });
    go(path('newPeriod'));
  };

  return (
    <Page
      title="Choose a matrix"
      section="New assessment"
      caption={organisation === null ? 'New assessment' : `New assessment, ${organisation.name}`}
      error={faults.length > 0}
      back={{ href: href('home'), text: 'Back to assessments' }}
    >
      <ErrorSummary key={attempt} errors={faults} />
      <form noValidate onSubmit={submit}>
        {children}
        <Checkboxes
          id="matrices"
          legend="Which matrix do you want to use?"
          legendSize="m"
          hint="You can use more than 1. Each is scored separately."
          error={fault('matrices')}
          options={matrices.map((entry) => ({
            value: bundledName(entry),
            label: entry.matrix.title,
            hint: <MatrixHint entry={entry} />,
          }))}
          value={chosen}
          onChange={(event) => tick(event.target.value, event.target.checked)}
        />
        {failed.length > 0 && (
          <Inset tone="problem">
            <p>This matrix could not be read. Choose another: {failed.join(', ')}</p>
          </Inset>
        )}
        <p className="secondary">
          “{wordingStatusNames.original}” means written for this tool. It is not the NHS England text.{' '}
          <a href={href('importMatrix')}>Import a matrix</a>
        </p>
        <StartFrom organisation={organisation} assessments={assessments} />
        <ButtonGroup>
          <Button type="submit" data-main-action>
            Continue
          </Button>
          <CancelSetUp />
        </ButtonGroup>
      </form>
    </Page>
  );
}

function MatrixHint({ entry }: { entry: PinnedMatrix }) {
  const { matrix } = entry;
  return (
    <>
      {matrixSize(matrix)} <Tag>{wordingStatusNames[matrix.wordingStatus]}</Tag>{' '}
      <a href={href('matrix', { name: bundledName(entry) })}>
        Preview all levels<VisuallyHidden> of {matrix.title}</VisuallyHidden>
      </a>
    </>
  );
}

/** What is wrong with the choice, in words; `null` when nothing is. */
function matrixProblem(list: readonly PinnedMatrix[]): string | null {
  if (list.length === 0) return 'Select at least 1 matrix';
  const overlap = findOverlap(list.map(({ matrix }) => matrix));
  return overlap === null
    ? null
    : `Select only 1 of “${overlap.a.title}” and “${overlap.b.title}”. They share criteria, so 1 answer would count in both`;
}
