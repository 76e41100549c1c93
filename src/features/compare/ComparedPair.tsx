import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Radios } from '#components/Radios.tsx';
import { Tag } from '#components/Tag.tsx';
import { compareMatrices } from '#core/comparison.ts';
import { viewMatrix } from '#core/view.ts';
import { formatPeriod, statusNames } from '#core/words.ts';
import { useAssessment, type ReadyAssessment } from '#storage/hooks.ts';
import { setQuery, useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { MatrixComparison } from './MatrixComparison.tsx';

/** Loads both, puts the earlier period first and shows what moved. */
export function ComparedPair({ first, second }: { first: string; second: string }) {
  const [a, b] = [useAssessment(first), useAssessment(second)];
  if (a === undefined || b === undefined) return <Loading text="Loading both assessments" />;
  if (a.state !== 'ready' || b.state !== 'ready') {
    return (
      <Page title="Compare">
        <Inset tone="problem">
          <p>One of these assessments was deleted or could not be read. Your other work is safe.</p>
        </Inset>
        <ButtonLink href={href('compare')}>Choose 2 assessments</ButtonLink>
      </Page>
    );
  }
  return startedBefore(a, b) ? <Pair before={a} after={b} /> : <Pair before={b} after={a} />;
}

/** The earlier period is the baseline; of one period, the assessment that was started first. */
function startedBefore({ assessment: a }: ReadyAssessment, { assessment: b }: ReadyAssessment): boolean {
  return a.period.from === b.period.from ? a.createdAt <= b.createdAt : a.period.from < b.period.from;
}

function Pair({ before, after }: { before: ReadyAssessment; after: ReadyAssessment }) {
  const query = useAddress((address) => address.query);
  const parameters = new URLSearchParams(query);
  const shared = after.matrices.flatMap((matrix) => {
    const earlier = before.matrices.find(({ id }) => id === matrix.id);
    return earlier === undefined ? [] : [{ matrix, earlier }];
  });
  const chosen = shared.find(({ matrix }) => matrix.id === parameters.get('matrix')) ?? shared[0];
  const beforeView = chosen && viewMatrix(chosen.earlier, before.assessment, before.responses);
  const afterView = chosen && viewMatrix(chosen.matrix, after.assessment, after.responses);
  const comparison = beforeView && afterView ? compareMatrices(beforeView, afterView) : null;
  return (
    <Page
      wide
      title="Compare 2 assessments"
      caption={
        <>
          {nameAndState(before)} and {nameAndState(after)}{' '}
          {(before.assessment.sample || after.assessment.sample) && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={{ href: href('compare'), text: 'Choose other assessments' }}
    >
      {before.organisation.id !== after.organisation.id && (
        <Inset tone="warning">
          <p>
            These are 2 organisations: {before.organisation.name} and {after.organisation.name}. They scored
            themselves and may have different targets.
          </p>
        </Inset>
      )}
      {shared.length > 1 && (
        <Radios
          legend="Matrix"
          inline
          hint="Each matrix is compared on its own."
          options={shared.map(({ matrix }) => ({ value: matrix.id, label: matrix.shortTitle }))}
          value={chosen?.matrix.id ?? null}
          onChange={({ target }) => setQuery('matrix', target.value)}
        />
      )}
      {comparison === null || chosen === undefined ? (
        <Inset>
          <p>These use different matrices and cannot be compared.</p>
        </Inset>
      ) : (
        <MatrixComparison
          key={chosen.matrix.id}
          matrix={chosen.matrix}
          comparison={comparison}
          before={before}
          after={after}
          order={parameters.get('order') === 'change' ? 'change' : 'matrix'}
          changedOnly={parameters.get('changed') === 'only'}
        />
      )}
    </Page>
  );
}

function nameAndState({ assessment, organisation }: ReadyAssessment): string {
  const { name, period, status } = assessment;
  return `${organisation.name}, ${name} (${formatPeriod(period)}, ${statusNames[status].toLowerCase()})`;
}
