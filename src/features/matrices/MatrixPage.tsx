import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import type { Matrix } from '#core/matrix.ts';
import { matrixSize } from '#core/matrixList.ts';
import { copyToAdapt, matrixIdOf } from '#core/ownMatrix/newDraft.ts';
import { wordingStatusNames } from '#core/words.ts';
import { newId } from '#storage/assessments.ts';
import { bundledNames } from '#storage/matrices.ts';
import { createOwnMatrix, useOwnMatrices } from '#storage/ownMatrices.ts';
import { go } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { MatrixFaults } from './MatrixFaults.tsx';
import { MatrixSources } from './MatrixSources.tsx';
import { MatrixWording } from './MatrixWording.tsx';
import { NoMatrix } from './NoMatrix.tsx';
import { NotSaved } from './NotSaved.tsx';
import { useShippedMatrices } from './useShippedMatrices.ts';

const back = { href: href('matrices'), text: 'Back to matrices' };

/** The whole wording of one matrix, to read before it is used or to print for a meeting. */
export function MatrixPage({ name }: { name: string }) {
  return bundledNames.includes(name) ? <ShippedMatrix name={name} /> : <OwnByName name={name} />;
}

function ShippedMatrix({ name }: { name: string }) {
  const shipped = useShippedMatrices([name])?.[0];
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

/** The choice for a new assessment names every matrix by id and version. */
function OwnByName({ name }: { name: string }) {
  const own = useOwnMatrices();
  if (own === undefined) return <Loading text="Loading the matrix" />;
  const found = own.find(
    ({ pinned }) => pinned !== null && `${pinned.matrix.id}.v${pinned.matrix.version}` === name,
  );
  if (found?.pinned == null) return <NoMatrix name={name} />;
  return <Preview matrix={found.pinned.matrix} ownId={found.record.id} />;
}

function Preview({ matrix, ownId }: { matrix: Matrix; ownId?: string }) {
  const [failed, setFailed] = useState(false);
  const copy = async () => {
    setFailed(false);
    const id = newId();
    const content = copyToAdapt(matrix, matrixIdOf(matrix.title, newId()));
    try {
      await createOwnMatrix(id, {
        status: 'draft',
        rightToUse: false,
        origin: `Copy of ${matrix.title}`,
        content,
      });
      go(path('matrixEdit', { matrixId: id }));
    } catch {
      setFailed(true);
    }
  };
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
      <NotSaved failed={failed} />
      <p>{matrix.scopeNote}</p>
      <Inset>
        <p>{matrix.attribution}</p>
        {matrix.currency !== '' && <p>{matrix.currency}</p>}
      </Inset>
      <p className="no-print">
        {ownId === undefined ? (
          <Button variant="secondary" onClick={() => void copy()}>
            Make a copy to adapt
          </Button>
        ) : (
          <a href={href('ownMatrix', { matrixId: ownId })}>Edit or export this matrix</a>
        )}
      </p>
      <MatrixWording matrix={matrix} />
      <MatrixSources matrix={matrix} />
    </Page>
  );
}
