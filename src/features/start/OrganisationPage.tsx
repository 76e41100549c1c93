import { ButtonLink } from '#components/ButtonLink.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { useOrganisation } from '#storage/shelf.ts';
import { href } from '#state/paths.ts';
import { NewOrganisation } from './NewOrganisation.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';

/** S03. `new` asks for the name only; everything else can come later or never. */
export function OrganisationPage({ organisationId }: { organisationId: string }) {
  return organisationId === 'new' ? <NewOrganisation /> : <Profile organisationId={organisationId} />;
}

function Profile({ organisationId }: { organisationId: string }) {
  const organisation = useOrganisation(organisationId);
  if (organisation === undefined) return <Loading text="Loading your organisation" />;
  if (organisation === null) {
    return (
      <Page title="Organisation not found">
        <p>It may have been deleted, or it could not be read.</p>
        <ButtonLink href={href('home')}>Go to your assessments</ButtonLink>
      </Page>
    );
  }
  return <OrganisationForm key={organisation.id} organisation={organisation} />;
}
