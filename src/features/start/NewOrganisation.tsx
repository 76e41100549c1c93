import { useRef, useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Page } from '#components/Page.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { newOrganisation, organisationFields } from '#core/organisation.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { newId, saveOrganisation } from '#storage/assessments.ts';
import { go } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { messageOf } from './formErrors.ts';

/** The one field that a first assessment needs. */
export function NewOrganisation() {
  const [organisationId] = useState(newId);
  const [fault, setFault] = useState<{ text: string; attempt: number } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const fields = newOrganisation(input.current?.value ?? '');
    const checked = organisationFields.shape.name.safeParse(fields.name);
    if (!checked.success) {
      const text = messageOf(checked.error.issues[0]) ?? '';
      setFault((before) => ({ text, attempt: (before?.attempt ?? 0) + 1 }));
      return;
    }
    try {
      await saveOrganisation(organisationId, fields);
    } catch {
      // The name is still in its field, and the page says that it was not saved.
      return;
    }
    // Back from the next page leads to the profile, so that nobody adds the same organisation twice.
    go(path('organisation', { organisationId }), { replace: true });
    go(`${path('newMatrices')}?org=${organisationId}`);
  };
  return (
    <Page
      title="What is your organisation called?"
      section="New assessment"
      error={fault !== null}
      back={{ href: href('home'), text: 'Back to assessments' }}
    >
      {fault !== null && (
        <ErrorSummary key={fault.attempt} errors={[{ id: 'organisation-name', text: fault.text }]} />
      )}
      <form className="two-thirds" noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          id="organisation-name"
          check={patientDataWarning}
          ref={input}
          label="Organisation name"
          hint="Use the full name, for example Anytown NHS Foundation Trust."
          autoComplete="organization"
          error={fault?.text}
        />
        <p className="secondary">You can add more details later. They are optional.</p>
        <Button type="submit" data-main-action>
          Continue
        </Button>
      </form>
    </Page>
  );
}
