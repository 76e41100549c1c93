import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import type { AssessmentFields } from '#core/assessment.ts';
import { dayOf } from '#core/day.ts';
import type { Organisation } from '#core/organisation.ts';
import { newId } from '#storage/assessments.ts';
import { useShelf } from '#storage/shelf.ts';
import { go } from '#state/address.ts';
import { useNewAssessment, type PeopleDraft } from '#state/newAssessment.ts';
import { href, path } from '#state/paths.ts';
import { CancelSetUp } from './CancelSetUp.tsx';
import { errorList } from './formErrors.ts';
import { NoSetUp } from './NoSetUp.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { peopleSchema } from './peopleFields.ts';
import { firstPeople } from './seeds.ts';

/** S05: what makes the record stand up later. */
export function NewPeriodPage() {
  const shelf = useShelf();
  const { organisationId, matrices, startFrom } = useNewAssessment();
  if (shelf === undefined) return <Loading text="Loading your organisation" />;
  const organisation = shelf.organisations.find(({ id }) => id === organisationId);
  if (organisation === undefined || matrices.length === 0) return <NoSetUp />;
  const earlier = shelf.assessments.find(({ id }) => id === startFrom) ?? null;
  return <PeriodForm organisation={organisation} earlier={earlier} />;
}

type Props = { organisation: Organisation; earlier: AssessmentFields | null };

function PeriodForm({ organisation, earlier }: Props) {
  const set = useNewAssessment((steps) => steps.set);
  const [seed] = useState(
    () => useNewAssessment.getState().people ?? firstPeople(organisation, earlier, dayOf(new Date()), newId),
  );
  const form = useForm<PeopleDraft>({
    resolver: zodResolver(peopleSchema),
    defaultValues: seed,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const { errors, submitCount } = form.formState;
  const { subscribe, getValues } = form;
  // Kept with every key, so that Back and a reload find what was typed.
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: () => set({ people: structuredClone(getValues()) }),
      }),
    [subscribe, getValues, set],
  );
  const submit = (people: PeopleDraft) => {
    set({ people });
    go(path('newTargets'));
  };
  return (
    <Page
      title="Period and people"
      section="New assessment"
      caption={`New assessment, ${organisation.name}`}
      error={Object.keys(errors).length > 0}
      back={{ href: href('newMatrices'), text: 'Back to matrices' }}
    >
      <ErrorSummary key={submitCount} errors={errorList(errors)} />
      <form className="two-thirds" noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <PeopleFields form={form} />
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
