import { ButtonLink } from '#components/ButtonLink.tsx';
import { Page } from '#components/Page.tsx';
import type { OwnMatrixEntry } from '#storage/ownMatrices.ts';
import { href } from '#state/paths.ts';

/** A page of editing, for a version that is ready: it must be opened for editing first. */
export function NotADraft({ entry: { record } }: { entry: OwnMatrixEntry }) {
  return (
    <Page
      title="This version is ready"
      section="Matrices"
      back={{ href: href('matrices'), text: 'Back to matrices' }}
    >
      <p>
        “{record.content.title}”, version {record.content.version}, can be used in assessments, so it is not
        changed by accident. To change it, choose Edit on its page.
      </p>
      <ButtonLink href={href('ownMatrix', { matrixId: record.id })}>Go to the matrix</ButtonLink>
    </Page>
  );
}
