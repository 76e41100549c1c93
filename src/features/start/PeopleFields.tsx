import { Controller, type UseFormReturn } from 'react-hook-form';
import { MonthInput } from '#components/MonthInput.tsx';
import { Radios } from '#components/Radios.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { scoringModes } from '#core/assessment.ts';
import { patientDataWarning } from '#core/patientData.ts';
import type { PeopleDraft } from '#state/newAssessment.ts';
import { AssessorFields } from './AssessorFields.tsx';
import { messageOf } from './formErrors.ts';
import { modeNames } from './peopleFields.ts';
import { AnchorAndSponsor } from './AnchorAndSponsor.tsx';

/** The questions of S05, for a new assessment and for one being edited. */
export function PeopleFields({ form }: { form: UseFormReturn<PeopleDraft> }) {
  const { register, control } = form;
  const { errors } = form.formState;
  return (
    <>
      <TextInput
        {...register('name')}
        id="name"
        check={patientDataWarning}
        label="Assessment name"
        error={messageOf(errors.name)}
      />
      <Radios
        {...register('scopeKind')}
        id="scopeKind"
        legend="What are you assessing?"
        options={[
          { value: 'whole', label: 'The whole organisation' },
          {
            value: 'part',
            label: 'A division or service',
            reveal: (
              <TextInput
                {...register('scope')}
                id="scope"
                check={patientDataWarning}
                label="Division or service"
                error={messageOf(errors.scope)}
              />
            ),
          },
        ]}
      />
      <Controller
        control={control}
        name="from"
        render={({ field: { value, onChange } }) => (
          <MonthInput
            id="from"
            legend="Period start"
            value={value}
            onChange={onChange}
            error={messageOf(errors.from)}
          />
        )}
      />
      <Controller
        control={control}
        name="to"
        render={({ field: { value, onChange } }) => (
          <MonthInput
            id="to"
            legend="Period end"
            value={value}
            onChange={onChange}
            error={messageOf(errors.to)}
          />
        )}
      />
      <Radios
        {...register('mode')}
        id="mode"
        legend="How will you score? (optional)"
        hint="This changes the prompts you see, and nothing else."
        options={scoringModes.map((mode) => ({ value: mode, label: modeNames[mode] }))}
        error={messageOf(errors.mode)}
      />
      <h2>People</h2>
      <p className="secondary">
        You can add these later. A role is enough if you do not want to give a name.
      </p>
      <AssessorFields form={form} />
      <AnchorAndSponsor
        anchor={{ name: register('anchor.name'), role: register('anchor.role') }}
        sponsor={{ name: register('sponsor.name'), role: register('sponsor.role') }}
        errors={errors}
      />
      <TextInput
        {...register('reviewMeeting')}
        id="reviewMeeting"
        check={patientDataWarning}
        label="Meeting where actions are reviewed (optional)"
        error={messageOf(errors.reviewMeeting)}
      />
    </>
  );
}
