import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { Tag } from '#components/Tag.tsx';
import { draftProblems } from '#core/ownMatrix/draftProblems.ts';
import { matrixSize } from '#core/matrixList.ts';
import { count, wordingStatusNames } from '#core/words.ts';
import { useOwnMatrix, type OwnMatrixEntry } from '#storage/ownMatrices.ts';
import { href } from '#state/paths.ts';
import { DraftProblems } from './DraftProblems.tsx';
import type { MatrixFiles } from './matrixFiles.ts';
import { MatrixSources } from './MatrixSources.tsx';
import { MatrixWording } from './MatrixWording.tsx';
import { NoMatrix } from './NoMatrix.tsx';
import { OlderAssessments } from './OlderAssessments.tsx';
import { OwnMatrixActions } from './OwnMatrixActions.tsx';

const back = { href: href('matrices'), text: 'Back to matrices' };

/** One version of an own matrix: what is left to do while it is a draft, what it is for once it is ready. */
export function OwnMatrixPage({ id, files }: { id: string; files: MatrixFiles }) {
  const entry = useOwnMatrix(id);
  if (entry === undefined) return <Loading text="Loading the matrix" />;
  if (entry === null) return <NoMatrix />;
  return <Own entry={entry} files={files} />;
}

function Own({ entry, files }: { entry: OwnMatrixEntry; files: MatrixFiles }) {
  const { record, used } = entry;
  const { content: draft, status } = record;
  const problems = status === 'draft' ? draftProblems(draft) : [];
  return (
    <Page
      title={draft.title || 'Matrix without a title'}
      section="Matrices"
      caption={
        <>
          {matrixSize(draft)} {status === 'draft' && <Tag tone="amber">Draft</Tag>}{' '}
          {draft.wordingStatus !== null && <Tag>{wordingStatusNames[draft.wordingStatus]}</Tag>}
        </>
      }
      back={back}
    >
      {status === 'draft' && <DraftProblems matrixId={record.id} draft={draft} problems={problems} />}
      <OwnMatrixActions entry={entry} files={files} isComplete={problems.length === 0} />
      {draft.version > 1 && (
        <p>
          <a href={href('matrixChanges', { matrixId: record.id })}>What changed since the version before</a>
        </p>
      )}
      <SummaryList
        rows={[
          { key: 'What it covers', value: draft.scopeNote || 'Not provided' },
          { key: 'How current it is', value: draft.currency || 'Not provided' },
          { key: 'Where it came from', value: record.origin || 'Written here' },
          { key: 'Used by', value: used === 0 ? 'No assessment yet' : count(used, 'assessment') },
        ]}
      />
      {entry.pinned !== null && <OlderAssessments pinned={entry.pinned} />}
      {draft.attribution !== '' && (
        <Inset>
          <p>{draft.attribution}</p>
        </Inset>
      )}
      <MatrixWording matrix={draft} isLong />
      <MatrixSources matrix={draft} />
    </Page>
  );
}
