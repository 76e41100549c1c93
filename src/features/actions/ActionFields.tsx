import type { UseFormReturn } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { TextArea } from '#components/TextArea.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { TextWarning } from '#components/TextWarning.tsx';
import type { ActionDraft } from '#core/actionDraft.ts';
import { noOwnerText } from '#core/actionWords.ts';
import { patientDataWarning } from '#core/patientData.ts';

type Props = {
  form: UseFormReturn<ActionDraft>;
  /** Starts the ids of the fields, so that several forms can be on one page. */
  id: string;
};

/** The fields of one action. Only the first is needed; an owner and a date are asked for, not forced. */
export function ActionFields({ form, id }: Props) {
  const { register, control } = form;
  const { errors } = form.formState;
  const [what, owner, due, reviewMeeting, measure] = useWatch({
    control,
    name: ['what', 'owner', 'due', 'reviewMeeting', 'measure'],
  });
  const hasWords = what.trim() !== '';
  return (
    <>
      <TextArea
        {...register('what')}
        id={`${id}-what`}
        label="What will be done?"
        rows={2}
        error={faultText(errors.what)}
      />
      <div className="field-pair">
        <TextInput
          {...register('owner')}
          id={`${id}-owner`}
          label="Who will do it?"
          hint={hasWords && owner.trim() === '' ? noOwnerText : '1 person. Others can help.'}
          error={faultText(errors.owner)}
        />
        <TextInput
          {...register('due')}
          id={`${id}-due`}
          label="When will it be done?"
          hint="For example, March 2027"
          error={faultText(errors.due)}
        />
        <TextInput
          {...register('reviewMeeting')}
          id={`${id}-reviewMeeting`}
          label="Meeting that reviews it (optional)"
          error={faultText(errors.reviewMeeting)}
        />
      </div>
      <TextArea
        {...register('measure')}
        id={`${id}-measure`}
        label="How will you know it worked? (optional)"
        rows={2}
        error={faultText(errors.measure)}
      />
      <TextWarning text={patientDataWarning([what, owner, due, reviewMeeting, measure].join('\n'))} />
    </>
  );
}

/** Only a text over its limit comes without words of its own. */
function faultText(error: { message?: string } | undefined): string | undefined {
  if (error === undefined) return undefined;
  return error.message === undefined || error.message === 'Invalid input'
    ? 'This text is too long. Shorten it'
    : error.message;
}
