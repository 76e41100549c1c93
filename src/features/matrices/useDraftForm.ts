import { useState } from 'react';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { editOwnMatrix } from '#storage/ownMatrices.ts';
import { go } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { path } from '#state/paths.ts';

type Edit = (draft: MatrixDraft) => MatrixDraft;

/** Changes of a draft that are saved one by one. `failed` stays until the next one. */
export function useDraftForm(matrixId: string) {
  const [failed, setFailed] = useState(false);
  const show = useNotices((notices) => notices.show);
  const apply = async (edit: Edit): Promise<boolean> => {
    setFailed(false);
    try {
      await editOwnMatrix(matrixId, edit);
      return true;
    } catch {
      setFailed(true);
      return false;
    }
  };
  /** Saves and goes back to the page of all parts, which says what was done and offers to undo it. */
  const applyAndLeave = async (edit: Edit, said: string, undo?: Edit) => {
    if (!(await apply(edit))) return;
    const place = path('matrixEdit', { matrixId });
    go(place);
    show(said, undo === undefined ? null : () => editOwnMatrix(matrixId, undo), place);
  };
  return { failed, apply, applyAndLeave };
}
