import { Inset } from '#components/Inset.tsx';
import { patientDataIn } from '#core/patientData.ts';

/** Warns without blocking: the person knows whether it is a patient's. */
export function PatientDataWarning({ text }: { text: string }) {
  const signs = patientDataIn(text);
  if (signs.length === 0) return null;
  return (
    <Inset tone="warning" role="status">
      <p>
        {signs.includes('nhs-number')
          ? 'This looks like an NHS number. '
          : 'This looks like a date of birth. '}
        Remove patient information. Evidence needs only the document name and where it is kept.
      </p>
    </Inset>
  );
}
