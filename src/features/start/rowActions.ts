import { focusWhenShown } from '#components/focusById.ts';
import { saveFile } from '#components/saveFile.ts';
import { isLocked, type Assessment } from '#core/assessment.ts';
import { noteExported } from '#storage/assessmentHistory.ts';
import { setDeleted } from '#storage/assessments.ts';
import { copyAssessment, makeAssessmentFile } from '#storage/oneAssessment.ts';
import { useNotices } from '#state/notices.ts';
import { copiedText, exportedText } from './rowActionWords.ts';

type Row = Pick<Assessment, 'id' | 'name' | 'status'>;

/** Makes a draft with the same answers. Undo puts the copy among the deleted things, where it can be found again. */
export async function copyRow(row: Row): Promise<void> {
  try {
    const copy = await copyAssessment(row.id);
    useNotices
      .getState()
      .show(copiedText(row.name, isLocked(row), copy), () =>
        setDeleted('assessments', [copy.id], copy.id, true),
      );
    // The copy comes first in the list, so the rows have moved: from the heading the message and the copy are near.
    focusHeading();
  } catch {
    // The page says that nothing was written.
  }
}

/** Hands over one assessment as a file that the restore page adds to what is there. */
export async function exportRow({ id, name }: Row): Promise<void> {
  const { show } = useNotices.getState();
  try {
    const file = await makeAssessmentFile(id, __APP_VERSION__);
    saveFile(new Blob([file.text], { type: 'application/json' }), file.name);
    show(exportedText(name, file));
    // The file is there even when its line of history could not be written.
    await noteExported(id, 'file of this assessment').catch(() => undefined);
  } catch {
    show(`“${name}” could not be exported. Nothing has been changed. Reload the page and try again.`);
  }
}

/** Deletes with Undo. */
export async function deleteRow({ id, name }: Row): Promise<void> {
  try {
    await setDeleted('assessments', [id], id, true);
  } catch {
    // The page says that nothing was written; the row stays.
    return;
  }
  // The button goes away with its row, a moment later: let go of it, so that the notice takes the focus.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  useNotices.getState().show(`“${name}” was deleted.`, async () => {
    await setDeleted('assessments', [id], id, false);
    focusWhenShown(rowId(id));
  });
}

/** The id of the link in a row, to which the focus goes when the row has come back. */
export function rowId(assessmentId: string): string {
  return `assessment-${assessmentId}`;
}

function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}
