import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { fileNameOf } from '#core/export/fileName.ts';
import { setDeleted } from '#storage/assessments.ts';
import { beginEditing, type OwnMatrixEntry } from '#storage/ownMatrices.ts';
import { go } from '#state/address.ts';
import { useNewAssessment } from '#state/newAssessment.ts';
import { useNotices } from '#state/notices.ts';
import { path } from '#state/paths.ts';
import { FileSaid } from './FileSaid.tsx';
import type { MatrixFiles } from './matrixFiles.ts';
import { excelType, useFileMaking } from './useFileMaking.ts';

interface Props {
  entry: OwnMatrixEntry;
  files: MatrixFiles;
  /** A draft that lacks nothing. */
  isComplete: boolean;
}

/** What can be done with one version of an own matrix. */
export function OwnMatrixActions({ entry: { record, pinned, used }, files, isComplete }: Props) {
  const { id, content, status } = record;
  const [failed, setFailed] = useState(false);
  const { said, make } = useFileMaking();
  const show = useNotices((notices) => notices.show);
  const name = content.title || 'matrix';

  const attempt = (work: Promise<void>) => {
    setFailed(false);
    work.catch(() => setFailed(true));
  };
  const start = () => {
    useNewAssessment.getState().set({ matrices: [`${content.id}.v${content.version}`] });
    go(path('newMatrices'));
  };
  const edit = async () => {
    const edited = await beginEditing(id);
    if (edited !== id) {
      show(
        `Version ${content.version} is used by ${used === 1 ? 'an assessment' : 'assessments'} and stays as it is. You are editing a new version.`,
        null,
        path('matrixEdit', { matrixId: edited }),
      );
    }
    go(path('matrixEdit', { matrixId: edited }));
  };
  const remove = async () => {
    await setDeleted('ownMatrices', [id], id, true);
    go(path('matrices'));
    show(`“${name}” was deleted.`, () => setDeleted('ownMatrices', [id], id, false), path('matrices'));
  };
  const toJson = () =>
    make(fileNameOf(`${name} v${content.version}`, 'json'), 'application/json', () =>
      Promise.resolve(`${JSON.stringify(content, null, 2)}\n`),
    );
  const toExcel = () =>
    make(fileNameOf(`${name} v${content.version}`, 'xlsx'), excelType, () => files.makeExcel(content));

  return (
    <>
      {failed && (
        <Inset tone="problem" role="alert" title="This could not be done">
          <p>Nothing has been changed. Reload the page and try again.</p>
        </Inset>
      )}
      <ButtonGroup>
        {pinned !== null && (
          <Button data-main-action onClick={start}>
            Start an assessment with it
          </Button>
        )}
        {status === 'draft' && isComplete && (
          <Button data-main-action onClick={() => go(path('matrixDetails', { matrixId: id }))}>
            Check the details and make it ready
          </Button>
        )}
        <Button variant="secondary" onClick={() => attempt(edit())}>
          {status === 'draft' ? 'Edit' : used > 0 ? 'Edit as a new version' : 'Edit'}
        </Button>
        {status === 'ready' && (
          <Button variant="secondary" onClick={() => void toJson()}>
            Export as JSON
          </Button>
        )}
        <Button variant="secondary" onClick={() => void toExcel()}>
          Export as Excel
        </Button>
        <Button variant="secondary" onClick={() => attempt(remove())}>
          Delete
        </Button>
      </ButtonGroup>
      <FileSaid said={said} />
    </>
  );
}
