import { SummaryCard } from '#components/SummaryCard.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { Tag } from '#components/Tag.tsx';
import { matrixSize } from '#core/matrixList.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { count, wordingStatusNames } from '#core/words.ts';
import type { PinnedMatrix } from '#storage/matrices.ts';
import type { OwnMatrixEntry } from '#storage/ownMatrices.ts';
import { href } from '#state/paths.ts';

interface Props {
  entry: PinnedMatrix;
  used: number;
  headingLevel: 2 | 3;
}

/** A matrix that ships with the tool. */
export function MatrixCard({ entry: { matrix }, used, headingLevel }: Props) {
  const name = `${matrix.id}.v${matrix.version}`;
  return (
    <SummaryCard
      headingLevel={headingLevel}
      title={matrix.title}
      actions={[
        { text: 'Preview all levels', hiddenText: `of ${matrix.title}`, href: href('matrix', { name }) },
      ]}
    >
      <Facts matrix={matrix} used={used} />
    </SummaryCard>
  );
}

/** One version of a matrix of one's own. */
export function OwnMatrixCard({ entry: { record, used } }: { entry: OwnMatrixEntry }) {
  const { content, status, id } = record;
  const title = content.title || 'Matrix without a title';
  return (
    <SummaryCard
      headingLevel={3}
      title={title}
      actions={[
        {
          text: status === 'draft' ? 'Continue' : 'Open',
          hiddenText: `${title}, version ${content.version}`,
          href: href('ownMatrix', { matrixId: id }),
        },
      ]}
    >
      <Facts matrix={content} used={used} isDraft={status === 'draft'} />
    </SummaryCard>
  );
}

function Facts({ matrix, used, isDraft = false }: { matrix: MatrixDraft; used: number; isDraft?: boolean }) {
  return (
    <>
      <p>
        {matrixSize(matrix)} {isDraft && <Tag tone="amber">Draft</Tag>}{' '}
        {matrix.wordingStatus !== null && <Tag>{wordingStatusNames[matrix.wordingStatus]}</Tag>}
      </p>
      <SummaryList
        rows={[
          { key: 'What it covers', value: matrix.scopeNote || 'Not provided' },
          { key: 'How current it is', value: matrix.currency || 'Not provided' },
          { key: 'Used by', value: used === 0 ? 'No assessment yet' : count(used, 'assessment') },
        ]}
      />
    </>
  );
}
