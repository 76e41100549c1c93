import { useCallback } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '#components/Button.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Page } from '#components/Page.tsx';
import { Radios } from '#components/Radios.tsx';
import { Tag } from '#components/Tag.tsx';
import { TextInput } from '#components/TextInput.tsx';
import type { HeldField } from '#core/held.ts';
import {
  organisationFields,
  organisationTypes,
  type Organisation,
  type OrganisationFields,
} from '#core/organisation.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { organisationTypeNames } from '#core/words.ts';
import { patchOrganisation } from '#storage/assessments.ts';
import { keepForPerson, textsTakenAway } from '#storage/keepForPerson.ts';
import { go, useAddress } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { href, path } from '#state/paths.ts';
import { errorList, messageOf } from './formErrors.ts';
import { LogoField } from './LogoField.tsx';
import { AnchorAndSponsor } from './AnchorAndSponsor.tsx';
import { readHeadcount } from './readHeadcount.ts';
import { useFormAutosave } from './useFormAutosave.ts';

const headcounts = [
  { name: 'advancedPractitioners', label: 'Number of advanced practitioners (optional)' },
  { name: 'trainees', label: 'Number of trainee advanced practitioners (optional)' },
  { name: 'consultantPractitioners', label: 'Number of consultant practitioners (optional)' },
] as const;

const names = {
  name: 'Organisation name',
  icsName: 'Integrated care system (ICS)',
  professions: 'Professions',
  anchor: 'Anchor person',
  sponsor: 'Executive sponsor',
  reportAuthor: 'Report author',
  committees: 'Committees that receive the report',
};
const same = (fields: OrganisationFields) => fields;

/** The whole profile. It saves while it is filled in; Save says what is not right yet and leads back. */
export function OrganisationForm({ organisation }: { organisation: Organisation }) {
  // Which assessment the person came from, if they did.
  const assessmentId = useAddress(({ query }) => new URLSearchParams(query).get('from'));
  const backTo = assessmentId === null ? path('home') : path('tasks', { assessmentId });
  const form = useForm<OrganisationFields>({
    resolver: zodResolver(organisationFields),
    defaultValues: organisationFields.parse(organisation),
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const { register, control, formState } = form;
  const { errors, submitCount } = formState;
  const { id } = organisation;
  const save = useCallback(
    async (patch: Partial<OrganisationFields>, base: OrganisationFields) => {
      let others: HeldField[] = [];
      await patchOrganisation(id, (current) => {
        others = textsTakenAway(names, base, current, patch);
        return patch;
      });
      const target = { kind: 'organisation', id } as const;
      await keepForPerson({ target, about: base.name, address: location.hash, fields: others });
    },
    [id],
  );
  const stored = organisationFields.parse(organisation);
  const flush = useFormAutosave(form, organisationFields, {
    ...{ stored, hlc: organisation.hlc, fieldsOf: same, valuesOf: same, save, names },
    target: { kind: 'organisation', id },
    about: organisation.name,
  });
  const leave = async () => {
    try {
      await flush();
    } catch {
      // The page says that it was not saved; what was typed is still here.
      return;
    }
    useNotices.getState().show('The organisation was saved.', null, backTo);
    go(backTo);
  };
  return (
    <Page
      title="Your organisation"
      caption={organisation.sample ? <Tag tone="purple">Sample</Tag> : undefined}
      error={Object.keys(errors).length > 0}
      back={
        assessmentId === null
          ? { href: href('home'), text: 'Back to assessments' }
          : { href: href('tasks', { assessmentId }), text: 'Back to the task list' }
      }
    >
      <ErrorSummary key={submitCount} errors={errorList(errors)} />
      <form className="two-thirds" noValidate onSubmit={(event) => void form.handleSubmit(leave)(event)}>
        <p>Only the name is needed. The rest gives context in your report.</p>
        <TextInput
          {...register('name')}
          id="name"
          check={patientDataWarning}
          label="Organisation name"
          hint="Use the full name, for example Anytown NHS Foundation Trust."
          error={messageOf(errors.name)}
        />
        <Radios
          {...register('type')}
          id="type"
          legend="Type of organisation (optional)"
          options={organisationTypes.map((type) => ({ value: type, label: organisationTypeNames[type] }))}
          error={messageOf(errors.type)}
        />
        <TextInput
          {...register('odsCode')}
          id="odsCode"
          label="ODS code (optional)"
          hint="The 3 to 6 letters and numbers that stand for your organisation, like RX1."
          width={10}
          error={messageOf(errors.odsCode)}
        />
        <TextInput
          {...register('icsName')}
          id="icsName"
          check={patientDataWarning}
          label="Integrated care system (ICS) (optional)"
          error={messageOf(errors.icsName)}
        />
        <h2>Your workforce</h2>
        <p className="secondary">Leave a number blank if you do not know it. 0 means there are none.</p>
        {headcounts.map(({ name, label }) => (
          <TextInput
            {...register(name, { setValueAs: readHeadcount })}
            key={name}
            id={name}
            label={label}
            inputMode="numeric"
            width={4}
            error={messageOf(errors[name])}
          />
        ))}
        <TextInput
          {...register('professions')}
          id="professions"
          check={patientDataWarning}
          label="Professions (optional)"
          hint="For example nurses, paramedics and physiotherapists."
          error={messageOf(errors.professions)}
        />
        <h2>People</h2>
        <AnchorAndSponsor
          anchor={{ name: register('anchor.name'), role: register('anchor.role') }}
          sponsor={{ name: register('sponsor.name'), role: register('sponsor.role') }}
          errors={errors}
        />
        <h2>Reports</h2>
        <TextInput
          {...register('reportAuthor')}
          id="reportAuthor"
          check={patientDataWarning}
          label="Report author (optional)"
          error={messageOf(errors.reportAuthor)}
        />
        <TextInput
          {...register('committees')}
          id="committees"
          check={patientDataWarning}
          label="Committees that receive the report (optional)"
          error={messageOf(errors.committees)}
        />
        <Controller
          control={control}
          name="logo"
          render={({ field }) => (
            <LogoField value={field.value} onChange={field.onChange} error={messageOf(errors.logo)} />
          )}
        />
        <Button type="submit" data-main-action>
          Save
        </Button>
      </form>
      <p>
        <a
          href={href('evidence', { organisationId: id }, assessmentId === null ? '' : `from=${assessmentId}`)}
        >
          Evidence of your organisation
        </a>
      </p>
    </Page>
  );
}
