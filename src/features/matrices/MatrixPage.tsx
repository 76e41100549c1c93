import { ButtonLink } from '#components/ButtonLink.tsx';
import { focusById } from '#components/focusById.ts';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { Tag } from '#components/Tag.tsx';
import type { Domain, Matrix } from '#core/matrix.ts';
import { matrixSize } from '#core/matrixList.ts';
import { criteriaCount, levelText, wordingStatusNames } from '#core/words.ts';
import { bundledNames } from '#storage/matrices.ts';
import { href } from '#state/paths.ts';
import { CriterionPreview } from './CriterionPreview.tsx';
import { MatrixFaults } from './MatrixFaults.tsx';
import { MatrixSources } from './MatrixSources.tsx';
import { useShippedMatrices } from './useShippedMatrices.ts';

const back = { href: href('matrices'), text: 'Back to matrices' };

/** The whole wording of one matrix, to read before it is used or to print for a meeting. */
export function MatrixPage({ name }: { name: string }) {
  const known = bundledNames.includes(name);
  const shipped = useShippedMatrices([name])?.[0];
  if (!known) {
    return (
      <Page title="Matrix not found" back={back}>
        <p>There is no matrix called “{name}” in this version of the tool.</p>
        <ButtonLink href={href('matrices')}>See all matrices</ButtonLink>
      </Page>
    );
  }
  if (shipped === undefined) return <Loading text="Loading the matrix" />;
  if (shipped.state === 'unreadable') {
    return (
      <Page title="This matrix could not be read" back={back}>
        <MatrixFaults name={name} faults={shipped.faults} />
      </Page>
    );
  }
  return <Preview matrix={shipped.entry.matrix} />;
}

function Preview({ matrix }: { matrix: Matrix }) {
  const { scale, domains } = matrix;
  return (
    <Page
      title={matrix.title}
      section="Matrices"
      caption={
        <>
          {matrixSize(matrix)} <Tag>{wordingStatusNames[matrix.wordingStatus]}</Tag>
        </>
      }
      back={back}
    >
      <p>{matrix.scopeNote}</p>
      <Inset>
        <p>{matrix.attribution}</p>
        {matrix.currency !== '' && <p>{matrix.currency}</p>}
      </Inset>
      <h2>Levels</h2>
      <SummaryList
        rows={scale.levels.map(({ value, meaning }) => ({
          key: levelText(scale.levels, value),
          value: meaning,
        }))}
      />
      <h2>Domains</h2>
      <ul>
        {domains.map((domain) => (
          <li key={domain.id}>
            <a
              href={`#${headingId(domain)}`}
              onClick={(event) => {
                // The address belongs to the router.
                event.preventDefault();
                focusById(headingId(domain));
              }}
            >
              {domain.title}
            </a>{' '}
            ({criteriaCount(domain.criteria.length)}
            {domain.set === 'extension' && ', extension'})
          </li>
        ))}
      </ul>
      {domains.map((domain) => (
        <section key={domain.id} aria-labelledby={headingId(domain)}>
          <h2 id={headingId(domain)} className="focus-text">
            {domain.title}
          </h2>
          {domain.question !== '' && <p className="lead">{domain.question}</p>}
          {domain.criteria.map((criterion) => (
            <CriterionPreview key={criterion.id} matrix={matrix} criterion={criterion} />
          ))}
        </section>
      ))}
      <MatrixSources matrix={matrix} />
    </Page>
  );
}

function headingId({ id }: Domain): string {
  return `domain-${id}`;
}
