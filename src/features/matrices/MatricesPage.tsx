import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { inListOrder } from '#core/matrixList.ts';
import { emptyDraft, matrixIdOf } from '#core/ownMatrix/newDraft.ts';
import { wordingStatusNames } from '#core/words.ts';
import { newId } from '#storage/assessments.ts';
import { bundledNames, loadSchema } from '#storage/matrices.ts';
import { createOwnMatrix, useOwnMatrices } from '#storage/ownMatrices.ts';
import { useShelf } from '#storage/shelf.ts';
import { go } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { FileSaid } from './FileSaid.tsx';
import { MatrixCard, OwnMatrixCard } from './MatrixCard.tsx';
import { MatrixFaults } from './MatrixFaults.tsx';
import type { MatrixFiles } from './matrixFiles.ts';
import { NotSaved } from './NotSaved.tsx';
import { TemplateButton } from './TemplateButton.tsx';
import { useFileMaking } from './useFileMaking.ts';
import { useShippedMatrices } from './useShippedMatrices.ts';

/** S24, the library: which wordings there are, whose they are, how current, and where each is in use. */
export function MatricesPage({ files }: { files: MatrixFiles }) {
  const shipped = useShippedMatrices(bundledNames);
  const own = useOwnMatrices();
  const shelf = useShelf();
  const [failed, setFailed] = useState(false);
  if (shipped === undefined || own === undefined || shelf === undefined)
    return <Loading text="Loading matrices" />;
  const readable = inListOrder(shipped.flatMap((one) => (one.state === 'ready' ? [one.entry] : [])));
  const pins = shelf.assessments.flatMap(({ matrices, sample }) => (sample ? [] : matrices));

  const write = async () => {
    setFailed(false);
    const id = newId();
    const content = emptyDraft(matrixIdOf('', newId()));
    try {
      await createOwnMatrix(id, { status: 'draft', rightToUse: false, origin: '', content });
      go(path('matrixEdit', { matrixId: id }));
    } catch {
      setFailed(true);
    }
  };
  return (
    <Page title="Matrices">
      <p>
        A matrix is the set of criteria and levels that you score against. “{wordingStatusNames.original}”
        means written for this tool from public sources. It is not the NHS England text.
      </p>
      <NotSaved failed={failed} />
      <ButtonGroup>
        <ButtonLink href={href('importMatrix')} data-main-action>
          Import a matrix
        </ButtonLink>
        <Button variant="secondary" onClick={() => void write()}>
          Write a new one
        </Button>
      </ButtonGroup>
      {own.length > 0 && (
        <>
          <h2>Your matrices</h2>
          {own.map((entry) => (
            <OwnMatrixCard key={entry.record.id} entry={entry} />
          ))}
          <h2>Matrices of this tool</h2>
        </>
      )}
      {shipped.map(
        (one) =>
          one.state === 'unreadable' && <MatrixFaults key={one.name} name={one.name} faults={one.faults} />,
      )}
      {readable.map((entry) => (
        <MatrixCard
          key={entry.sha256}
          entry={entry}
          used={pins.filter(({ sha256 }) => sha256 === entry.sha256).length}
          headingLevel={own.length > 0 ? 3 : 2}
        />
      ))}
      <FormatFiles files={files} />
    </Page>
  );
}

/** For those who write a matrix outside of the tool. */
function FormatFiles({ files }: { files: MatrixFiles }) {
  const { said, make } = useFileMaking();
  const schema = async () => `${JSON.stringify(await loadSchema(), null, 2)}\n`;
  return (
    <section aria-labelledby="formats">
      <h2 id="formats">Files to write a matrix in</h2>
      <p>
        The Excel template has the columns that the import knows. The JSON schema says what a matrix file
        (.json) may hold.
      </p>
      <TemplateButton files={files} />
      <Button
        variant="secondary"
        onClick={() => void make('matrix.schema.json', 'application/schema+json', schema)}
      >
        Download the JSON schema
      </Button>
      <FileSaid said={said} />
    </section>
  );
}
