import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { SummaryCard } from '#components/SummaryCard.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { Tag } from '#components/Tag.tsx';
import { inListOrder, matrixSize } from '#core/matrixList.ts';
import { count, wordingStatusNames } from '#core/words.ts';
import { useShelf } from '#storage/shelf.ts';
import { bundledNames, type PinnedMatrix } from '#storage/matrices.ts';
import { href } from '#state/paths.ts';
import { MatrixFaults } from './MatrixFaults.tsx';
import { useShippedMatrices } from './useShippedMatrices.ts';

/** S24, the list: which wordings there are, how current they are, and where each is in use. */
export function MatricesPage() {
  const shipped = useShippedMatrices(bundledNames);
  const shelf = useShelf();
  if (shipped === undefined || shelf === undefined) return <Loading text="Loading matrices" />;
  const readable = inListOrder(shipped.flatMap((one) => (one.state === 'ready' ? [one.entry] : [])));
  const pins = shelf.assessments.flatMap(({ matrices, sample }) => (sample ? [] : matrices));
  return (
    <Page title="Matrices">
      <p>
        A matrix is the set of criteria and levels that you score against. “{wordingStatusNames.original}”
        means written for this tool from public sources. It is not the NHS England text.
      </p>
      {shipped.map(
        (one) =>
          one.state === 'unreadable' && <MatrixFaults key={one.name} name={one.name} faults={one.faults} />,
      )}
      {readable.map((entry) => (
        <MatrixCard
          key={entry.sha256}
          entry={entry}
          used={pins.filter(({ sha256 }) => sha256 === entry.sha256).length}
        />
      ))}
    </Page>
  );
}

function MatrixCard({ entry: { matrix }, used }: { entry: PinnedMatrix; used: number }) {
  const name = `${matrix.id}.v${matrix.version}`;
  return (
    <SummaryCard
      title={matrix.title}
      actions={[
        { text: 'Preview all levels', hiddenText: `of ${matrix.title}`, href: href('matrix', { name }) },
      ]}
    >
      <p>
        {matrixSize(matrix)} <Tag>{wordingStatusNames[matrix.wordingStatus]}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: 'What it covers', value: matrix.scopeNote || 'Not provided' },
          { key: 'How current it is', value: matrix.currency || 'Not provided' },
          { key: 'Used by', value: used === 0 ? 'No assessment yet' : count(used, 'assessment') },
        ]}
      />
    </SummaryCard>
  );
}
