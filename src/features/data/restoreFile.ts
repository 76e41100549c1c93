import type { RestoreChoices } from '#core/exchange/restore.ts';
import { restoreWorkspace } from '#storage/restore.ts';
import { go } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { path } from '#state/paths.ts';
import { rememberRestore, undoLastRestore } from './lastRestore.ts';
import type { OpenedBackup } from './openBackup.ts';
import { restoredText } from './restoreWords.ts';
import { saveBackup } from './saveBackup.ts';

/**
 * Does what was chosen and goes to the list of assessments. What would be replaced is downloaded as a backup first.
 * Rejects when the backup or the restore fails; then nothing has changed.
 */
export async function restoreFile(opened: OpenedBackup, choices: RestoreChoices): Promise<void> {
  const { file, fileName, difference, hereIsEmpty } = opened;
  const { mode, resolutions } = choices;
  const replaces = mode === 'replace' || [...resolutions.values()].includes('use-file');
  if (replaces && !hereIsEmpty) await saveBackup(false);
  const at = new Date().toISOString();
  const restored = await restoreWorkspace(file.workspace, choices, {
    fileName,
    at: file.envelope.createdAt,
    fileId: file.envelope.fileId,
    checked: file.unreadable.length === 0,
  });
  rememberRestore({ restored, fileName, at });
  const text =
    mode === 'replace'
      ? 'Restored. Everything was replaced by the file.'
      : restoredText(difference, resolutions);
  useNotices.getState().show(text, undoLastRestore, path('home'));
  go(path('home'));
}
