import { ButtonLink } from '#components/ButtonLink.tsx';
import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';

/** A step of the set-up reached without the steps before it, from a bookmark or with Back after the start. */
export function NoSetUp() {
  return (
    <Page title="No assessment is being set up" back={{ href: href('home'), text: 'Back to assessments' }}>
      <p>Choose a matrix first. If you have just started an assessment, it is in your list of assessments.</p>
      <ButtonLink href={href('newMatrices')}>Choose a matrix</ButtonLink>
    </Page>
  );
}
