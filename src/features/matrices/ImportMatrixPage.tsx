import { useRef, useState } from 'react';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { matrixIdOf } from '#core/ownMatrix/newDraft.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { newId } from '#storage/assessments.ts';
import { createOwnMatrix } from '#storage/ownMatrices.ts';
import { go } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { CheckTable } from './CheckTable.tsx';
import { ImportSource } from './ImportSource.tsx';
import { faultOf, readImportFile, readPasted, type Imported } from './readImport.ts';
import { titleFrom } from './importTitle.ts';
import { MatrixFaultList } from './MatrixFaults.tsx';
import type { MatrixFiles } from './matrixFiles.ts';
import { shippedIds } from './shippedIds.ts';

/** S24, the import: a file or a pasted table, then what was understood of it. Nothing is kept before the last button. */
export function ImportMatrixPage({ files }: { files: MatrixFiles }) {
  const [imported, setImported] = useState<Imported | null>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);

  const save = async (draft: MatrixDraft, origin: string) => {
    const id = newId();
    await createOwnMatrix(id, {
      status: 'draft',
      rightToUse: false,
      origin: origin.slice(0, 400),
      content: draft,
    });
    go(path('matrixDetails', { matrixId: id }));
  };
  const take = async (reading: Promise<Imported> | Imported) => {
    // Of two files chosen quickly the later one counts, however long the first takes.
    const nth = ++latest.current;
    setBusy(true);
    const read = await Promise.resolve(reading).catch(faultOf);
    if (nth !== latest.current) return;
    setBusy(false);
    setImported(read);
    if (read.kind === 'matrix') {
      const { matrix } = read;
      // Under the id of a matrix of this tool it would be taken for that one.
      const id = shippedIds.has(matrix.id) ? matrixIdOf(matrix.title, newId()) : matrix.id;
      await save({ ...matrix, id }, read.origin);
    }
  };

  if (imported?.kind === 'tables') {
    return (
      <CheckTable
        book={imported.book}
        origin={imported.origin}
        title={titleFrom(imported.origin)}
        onBack={() => setImported(null)}
        onSave={(draft) => save(draft, imported.origin)}
      />
    );
  }
  return (
    <Page
      title="Import a matrix"
      section="Matrices"
      error={imported?.kind === 'fault'}
      back={{ href: href('matrices'), text: 'Back to matrices' }}
    >
      {imported?.kind === 'fault' && !busy && (
        <Inset tone="problem" role="alert" title={imported.fault.title}>
          <p>{imported.fault.what} Nothing has been kept.</p>
          <MatrixFaultList faults={imported.faults} />
          <p>{imported.fault.todo}</p>
        </Inset>
      )}
      <ImportSource
        files={files}
        onFile={(file) => void take(readImportFile(file, files))}
        onPaste={(html, text) => void take(readPasted(html, text))}
      />
      <div role="status">{busy && <p>Reading the table</p>}</div>
    </Page>
  );
}
