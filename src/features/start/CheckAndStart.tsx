import { useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Page } from '#components/Page.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import type { Assessment } from '#core/assessment.ts';
import type { Organisation } from '#core/organisation.ts';
import { createAssessment, newId } from '#storage/assessments.ts';
import type { PinnedMatrix } from '#storage/matrices.ts';
import { go } from '#state/address.ts';
import { useNewAssessment, type PeopleDraft } from '#state/newAssessment.ts';
import { href, path } from '#state/paths.ts';
import { CancelSetUp } from './CancelSetUp.tsx';
import { peoplePart, peopleSchema } from './peopleFields.ts';
import { firstTargets } from './seeds.ts';
import { startAssessment } from './startAssessment.ts';
import { peopleRows } from './summaryRows.ts';
import { targetFaults } from './targetFields.ts';
import { TargetsFields } from './TargetsFields.tsx';

type Props = {
  organisation: Organisation;
  matrices: readonly PinnedMatrix[];
  people: PeopleDraft;
  earlier: Assessment | null;
};

export function CheckAndStart({ organisation, matrices: pinned, people, earlier }: Props) {
  const matrices = pinned.map(({ matrix }) => matrix);
  const { targets: kept, set, clear } = useNewAssessment();
  const [seed] = useState(() => firstTargets(matrices, earlier));
  const targets = kept ?? seed;
  const [assessmentId] = useState(newId);
  const [faults, setFaults] = useState<{ id: string; text: string }[]>([]);
  const [attempt, setAttempt] = useState(0);

  const start = async (event: SyntheticEvent) => {
    event.preventDefault();
    // A reload may have brought back a period that was never accepted.
    const periodFault = peopleSchema.safeParse(people).success
      ? []
      : [{ id: 'change-name', text: 'Check the period and people' }];
    const found = [...targetFaults(matrices, targets), ...periodFault];
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    try {
      const at = new Date().toISOString();
      await createAssessment(
        assessmentId,
        startAssessment(organisation.id, pinned, people, targets, earlier?.id ?? null, at),
        pinned,
      );
    } catch {
      // The page says that nothing was saved; every step is still here.
      return;
    }
    // In the place of this page: Back then leads to what came before, not to a form that has done its work.
    go(path('tasks', { assessmentId }), { replace: true });
    clear();
  };

  const toMatrices = { text: 'Change', hiddenText: 'matrix', href: href('newMatrices') };
  const rows = [
    { key: 'Organisation', value: organisation.name },
    {
      key: 'Matrix',
      value: matrices.map(({ id, title }) => <div key={id}>{title}</div>),
      actions: [toMatrices],
    },
    ...peopleRows(peoplePart(people)).map((row) => ({
      ...row,
      actions: [{ text: 'Change', hiddenText: row.key.toLowerCase(), href: href('newPeriod') }],
    })),
  ];
  return (
    <Page
      title="Targets and check"
      section="New assessment"
      caption={`New assessment, ${organisation.name}`}
      error={faults.length > 0}
      back={{ href: href('newPeriod'), text: 'Back to period and people' }}
    >
      <ErrorSummary key={attempt} errors={faults} />
      <form noValidate onSubmit={(event) => void start(event)}>
        <TargetsFields
          matrices={matrices}
          value={targets}
          onChange={(next) => set({ targets: next })}
          faults={faults}
        />
        <h2>Check before you start</h2>
        <SummaryList rows={rows} />
        <ButtonGroup>
          <Button type="submit" data-main-action>
            Start scoring
          </Button>
          <CancelSetUp />
        </ButtonGroup>
      </form>
    </Page>
  );
}
