import { ButtonLink } from '#components/ButtonLink.tsx';
import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';

/** The address names an organisation that is not here. */
export function NoOrganisation() {
  return (
    <Page title="Organisation not found">
      <p>It may have been deleted, or it could not be read.</p>
      <ButtonLink href={href('home')}>Go to your assessments</ButtonLink>
    </Page>
  );
}
