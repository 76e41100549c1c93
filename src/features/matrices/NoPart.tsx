import { ButtonLink } from '#components/ButtonLink.tsx';
import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';

/** The address names a part that the draft does not have, or no longer. */
export function NoPart({ matrixId, what }: { matrixId: string; what: 'domain' | 'criterion' }) {
  return (
    <Page
      title={`This ${what} is not in the matrix`}
      back={{ href: href('matrixEdit', { matrixId }), text: 'Back to editing' }}
    >
      <p>It may have been removed, here or in another window.</p>
      <ButtonLink href={href('matrixEdit', { matrixId })}>See all parts of the matrix</ButtonLink>
    </Page>
  );
}
