import { contentsOf, holdsLess, type Contents } from '#core/exchange/contents.ts';
import type { ExchangeFile, Workspace } from '#core/exchange/read.ts';
import { dryRun, type DryRun } from '#core/exchange/restore.ts';
import { fileDifference, type FileDifference } from '#core/fileDifference.ts';
import { openFile } from '#storage/backup.ts';
import { readWorkspace, withoutSample } from '#storage/workspace.ts';

/** A file that was read, compared with what is here. Nothing has been written. */
export interface OpenedBackup {
  fileName: string;
  file: ExchangeFile;
  contents: Contents;
  here: Contents;
  /** Nothing but perhaps the sample is here, so there is nothing to ask. */
  hereIsEmpty: boolean;
  /** The file has less than what is here. */
  holdsLess: boolean;
  difference: DryRun;
  /** The same in exact counts, for each kind of record. */
  counts: FileDifference;
  /** Ids of assessments that are deleted here and not in the file. */
  deletedHere: ReadonlySet<string>;
}

/** Reads a chosen file and compares it. Throws `ExchangeError` or `FileError`. */
export async function openBackup(chosen: File): Promise<OpenedBackup> {
  const file = await openFile(chosen);
  const { workspace } = await readWorkspace();
  return compare(chosen.name, file, workspace);
}

function compare(fileName: string, file: ExchangeFile, workspace: Workspace): OpenedBackup {
  const own = withoutSample(workspace);
  const contents = contentsOf(file.workspace);
  const here = contentsOf(own);
  return {
    fileName,
    file,
    contents,
    here,
    hereIsEmpty: own.organisations.length + own.assessments.length === 0,
    holdsLess: holdsLess(contents, here),
    difference: dryRun(workspace, file.workspace),
    counts: fileDifference(own, file.workspace),
    deletedHere: new Set(
      workspace.assessments.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id),
    ),
  };
}
