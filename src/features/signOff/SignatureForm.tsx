import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '#components/Button.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Fieldset } from '#components/FormGroup.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { TextWarning } from '#components/TextWarning.tsx';
import { patientDataWarning } from '#core/patientData.ts';
import type { SignatureDraft } from '#state/signatureDrafts.ts';
import { signatureSchema } from './signatureFields.ts';

type Props = {
  seed: SignatureDraft;
  onType: (draft: SignatureDraft) => void;
  onContinue: (draft: SignatureDraft) => void;
};

const fields = ['signedBy.name', 'sponsor.name', 'meetingDate', 'statement', 'nextReview'] as const;

/** Who signs, for whom, and what they state. */
export function SignatureForm({ seed, onType, onContinue }: Props) {
  const form = useForm<SignatureDraft>({
    resolver: zodResolver(signatureSchema),
    defaultValues: seed,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const { register, control, subscribe, getValues, getFieldState, formState, handleSubmit } = form;
  const [statement, meeting] = useWatch({ control, name: ['statement', 'meeting'] });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: () => onType(structuredClone(getValues())),
      }),
    [subscribe, getValues, onType],
  );
  const errorOf = (name: (typeof fields)[number]) => getFieldState(name, formState).error?.message;
  const errors = fields.flatMap((name) => {
    const text = errorOf(name);
    return text === undefined ? [] : [{ id: idOf(name), text }];
  });
  return (
    <>
      <ErrorSummary key={formState.submitCount} errors={errors} />
      <form className="two-thirds" noValidate onSubmit={(event) => void handleSubmit(onContinue)(event)}>
        <Fieldset legend="Who signs this off?" legendSize="m" id={idOf('signedBy.name')}>
          {(id) => (
            <>
              <TextInput
                {...register('signedBy.name')}
                id={id}
                label="Name"
                error={errorOf('signedBy.name')}
              />
              <TextInput {...register('signedBy.role')} label="Role (optional)" />
            </>
          )}
        </Fieldset>
        <Fieldset legend="Executive sponsor" legendSize="m" id={idOf('sponsor.name')}>
          {(id) => (
            <>
              <TextInput {...register('sponsor.name')} id={id} label="Name" error={errorOf('sponsor.name')} />
              <TextInput {...register('sponsor.role')} label="Role (optional)" />
            </>
          )}
        </Fieldset>
        <TextInput {...register('meeting')} label="Meeting where it was agreed (optional)" />
        <TextWarning text={patientDataWarning(meeting)} />
        <TextInput
          {...register('meetingDate')}
          id={idOf('meetingDate')}
          label="Date of the meeting (optional)"
          hint="For example, 20 November 2026"
          width={10}
          error={errorOf('meetingDate')}
        />
        <TextArea
          {...register('statement')}
          id={idOf('statement')}
          label="Statement (optional)"
          hint="What you state when you sign, in your own words. It is shown in the signed-off copy."
          limit={2000}
          error={errorOf('statement')}
        />
        <TextWarning text={patientDataWarning(statement)} />
        <TextInput
          {...register('nextReview')}
          id={idOf('nextReview')}
          label="Next review (optional)"
          hint="For example, 31 March 2027. You can put it in your calendar afterwards."
          width={10}
          error={errorOf('nextReview')}
        />
        <Button type="submit" data-main-action>
          Continue
        </Button>
      </form>
    </>
  );
}

const idOf = (name: string) => `signature-${name.replace('.', '-')}`;
