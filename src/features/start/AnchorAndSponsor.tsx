import type { ComponentProps } from 'react';
import { PersonFields } from './PersonFields.tsx';

type Person = ComponentProps<typeof PersonFields>;
type Props = {
  anchor: Person['names'];
  sponsor: Person['names'];
  errors: { anchor?: Person['errors']; sponsor?: Person['errors'] };
};

/** The two people that an organisation and each of its assessments name. */
export function AnchorAndSponsor({ anchor, sponsor, errors }: Props) {
  return (
    <>
      <PersonFields
        legend="Who will make sure agreed actions happen? (optional)"
        hint="Studies of similar tools found change happened when 1 named person kept it moving."
        names={anchor}
        id="anchor"
        errors={errors.anchor}
      />
      <PersonFields
        legend="Executive sponsor (optional)"
        hint="The executive who will take this to the board."
        names={sponsor}
        id="sponsor"
        errors={errors.sponsor}
      />
    </>
  );
}
