import { ButtonLink } from '#components/ButtonLink.tsx';
import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';

/** The address names a matrix that is not here, or no longer. */
export function NoMatrix({ name }: { name?: string }) {
  return (
    <Page title="Matrix not found" back={{ href: href('matrices'), text: 'Back to matrices' }}>
      <p>
        {name === undefined
          ? 'This matrix is not in this browser. It may have been deleted: deleted items are listed under Your data.'
          : `There is no matrix called “${name}” here.`}
      </p>
      <ButtonLink href={href('matrices')}>See all matrices</ButtonLink>
    </Page>
  );
}
