import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { FileInput } from '#components/FileInput.tsx';
import { TextInput } from '#components/TextInput.tsx';
import type { OrganisationFields } from '#core/organisation.ts';
import { focusById } from '#components/focusById.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { readLogo } from './logo.ts';

type Logo = OrganisationFields['logo'];
type Props = { value: Logo; onChange: (logo: Logo) => void; error?: string | undefined };

/** The picture for the front of the report. The file itself is not kept, only a small redrawn copy. */
export function LogoField({ value, onChange, error }: Props) {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readLogo(file);
    setProblem('problem' in read ? read.problem : undefined);
    if ('png' in read) onChange({ png: read.png, alt: value?.alt ?? '' });
  };
  return (
    <>
      <FileInput
        id="logo"
        label="Logo for your report (optional)"
        hint="A PNG or SVG up to 500KB. Check that you have the right to use it."
        accept="image/png,image/svg+xml,.png,.svg"
        error={problem ?? error}
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      {value !== null && (
        <>
          <p>
            <img src={value.png} alt={value.alt === '' ? 'The logo you chose' : value.alt} />
          </p>
          <TextInput
            id="logo-alt"
            check={patientDataWarning}
            label="What does the logo say?"
            hint="Read out to people who cannot see it, for example Anytown NHS Foundation Trust."
            maxLength={200}
            value={value.alt}
            onChange={(event) => onChange({ ...value, alt: event.target.value })}
          />
          <p>
            <Button
              variant="secondary"
              onClick={() => {
                onChange(null);
                focusById('logo');
              }}
            >
              Remove the logo
            </Button>
          </p>
        </>
      )}
    </>
  );
}
