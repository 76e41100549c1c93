import { useEffect } from 'react';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Radios } from '#components/Radios.tsx';
import { inListOrder, newestVersions } from '#core/matrixList.ts';
import { useShelf } from '#storage/shelf.ts';
import { bundledNames } from '#storage/matrices.ts';
import { useOwnMatrices } from '#storage/ownMatrices.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { useNewAssessment } from '#state/newAssessment.ts';
import { href } from '#state/paths.ts';
import { MatrixChoice } from './MatrixChoice.tsx';
import { readyOnes, useBundled } from './useBundled.ts';

/** S04: for which organisation, on which wording. */
export function NewMatricesPage() {
  const shelf = useShelf();
  const bundled = useBundled(bundledNames);
  const ownMatrices = useOwnMatrices();
  const asked = useAddress(({ query }) => new URLSearchParams(query).get('org'));
  const begun = useNewAssessment((steps) => steps.organisationId);
  const beginFor = useNewAssessment((steps) => steps.beginFor);
  const own = shelf?.organisations.filter(({ sample }) => !sample) ?? [];
  const organisation =
    own.find(({ id }) => id === asked) ??
    own.find(({ id }) => asked === null && id === begun) ??
    (own.length === 1 ? own[0] : undefined);
  const organisationId = organisation?.id;
  useEffect(() => {
    if (organisationId !== undefined) beginFor(organisationId);
  }, [organisationId, beginFor]);

  if (shelf === undefined || bundled === undefined || ownMatrices === undefined)
    return <Loading text="Loading matrices" />;
  if (own.length === 0) {
    return (
      <Page title="Add your organisation first" back={{ href: href('home'), text: 'Back to assessments' }}>
        <p>An assessment belongs to an organisation. Its name is all that is needed.</p>
        <ButtonLink href={href('organisation', { organisationId: 'new' })}>Add an organisation</ButtonLink>
      </Page>
    );
  }
  return (
    <MatrixChoice
      key={organisationId ?? ''}
      organisation={organisation ?? null}
      matrices={inListOrder(newestVersions([...bundled.matrices, ...readyOnes(ownMatrices)]))}
      failed={bundled.failed}
      assessments={shelf.assessments}
    >
      {own.length > 1 && (
        <Radios
          id="organisation"
          legend="Which organisation is this for?"
          options={own.map(({ id, name }) => ({ value: id, label: name }))}
          value={organisationId ?? null}
          onChange={(event) => setQuery('org', event.target.value)}
        />
      )}
    </MatrixChoice>
  );
}
