import { contentsOf, holdsLess, type Contents } from '#core/exchange/contents.ts';
import { readExchange, type ExchangeFile } from '#core/exchange/read.ts';
import { recoverExchange } from '#core/exchange/recover.ts';
import { dryRun, type DryRun } from '#core/exchange/restore.ts';
import { fileDifference, type FileDifference } from '#core/fileDifference.ts';
import { openFile, readFileText, type AskPassphrase } from '#storage/backup.ts';
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
  /** Set when the file is damaged and this is what could be taken out of it. */
  recovered: { found: number; stated: number | null } | null;
}

/** A file that cannot be read: why, and what of it can be recovered, if anything. */
export interface RefusedBackup {
  error: unknown;
  recovered: OpenedBackup | null;
}

/**
 * Reads a chosen file and compares it. `ask` gives the passphrase of a protected one; without it such a file is refused.
 * Rejects with `ExchangeError` or `FileError`.
 */
export async function openBackup(chosen: File, ask: AskPassphrase = nobodyToAsk): Promise<OpenedBackup> {
  return compare(chosen.name, await openFile(chosen, ask));
}

const nobodyToAsk: AskPassphrase = () => Promise.resolve(null);

/** The same, and of a damaged file what can be taken out of it. Never rejects. */
export async function openOrRecover(chosen: File, ask: AskPassphrase): Promise<OpenedBackup | RefusedBackup> {
  let text = '';
  try {
    text = await readFileText(chosen, ask);
    return await compare(chosen.name, readExchange(text));
  } catch (error) {
    const rest = recoverExchange(text, error);
    if (rest === null) return { error, recovered: null };
    const { found, stated } = rest;
    const recovered = await compare(chosen.name, rest.file).catch(() => null);
    return { error, recovered: recovered && { ...recovered, recovered: { found, stated } } };
  }
}

async function compare(fileName: string, file: ExchangeFile): Promise<OpenedBackup> {
  const { workspace } = await readWorkspace();
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
    recovered: null,
  };
}
