import { eventSchema } from '#core/event.ts';
import { countingContents, type Contents } from '#core/exchange/contents.ts';
import { looksEncrypted, readEncrypted, type EncryptedFile } from '#core/exchange/encrypted.ts';
import { ExchangeError, readExchange, type ExchangeFile } from '#core/exchange/read.ts';
import { writingExchange } from '#core/exchange/write.ts';
import { newId } from './assessments.ts';
import { noteBackup, readBackupNote, type BackupNote } from './backupNote.ts';
import { store } from './database.ts';
import { exchangeFileName } from './exchangeFileName.ts';
import { maximumEncryptedBytes, maximumFileBytes, textOf, type TextFault } from './fileText.ts';
import { countChangesAfter, lastEventId } from './history.ts';
import { rememberStore } from './identity.ts';
import { inSlices, pause, type SliceOptions } from './inSlices.ts';
import { unlockText } from './passphrase.ts';
import { readRows, readWhere } from './rows.ts';
import { payloadOf, readWorkspace, withoutSample } from './workspace.ts';
import { write, writeLimitMs } from './write.ts';
import { useLive } from './useLive.ts';

/** A file made on this device, ready to be handed to the person. */
export interface MadeFile {
  name: string;
  /** The file's text, in parts that follow each other: of thousands of assessments it has more than 100 MB. */
  parts: readonly string[];
  readonly text: string;
  contents: Contents;
  /** What is noted about it once it is kept somewhere. */
  note: BackupNote & { fileId: string };
  /**
   * Call after the browser took the file: notes when and what was backed up. `savedAs`: its name where that is another.
   * Rejects with `StorageError`.
   */
  done: (savedAs?: string) => Promise<void>;
}

/** The file as the browser saves it. Made part by part, because a copy of more than 100 MB keeps a page busy. */
export async function blobOf(parts: readonly string[]): Promise<Blob> {
  const type = 'application/json';
  const blobs: Blob[] = [];
  for (const part of parts) {
    blobs.push(new Blob([part], { type }));
    await pause();
  }
  return new Blob(blobs, { type });
}

/**
 * Makes the backup of everything; the sample only on request. `app` is the version of the tool. In slices: the page can
 * be used meanwhile, and the file has what was here when it began.
 */
export async function makeBackup(
  app: string,
  includeSample: boolean,
  options?: SliceOptions,
): Promise<MadeFile> {
  // Read first: a change that comes meanwhile then counts as one since the backup, never as one inside it.
  const lastEvent = await lastEventId();
  const { workspace, unreadable } = await readWorkspace(options);
  const chosen = includeSample ? workspace : withoutSample(workspace);
  await pause();
  const createdAt = new Date().toISOString();
  const lead = chosen.organisations.find(({ deletedAt }) => deletedAt === null)?.name ?? '';
  const name = exchangeFileName('backup', lead, createdAt);
  const fileId = newId();
  const facts = { kind: 'backup', fileId, createdAt, createdBy: lead, app } as const;
  const parts = await inSlices(writingExchange(facts, payloadOf(chosen, unreadable)), options);
  const note = { at: createdAt, fileName: name, lastEventId: lastEvent, fileId };
  return {
    name,
    parts,
    get text() {
      return parts.join('');
    },
    contents: await inSlices(countingContents(chosen), options),
    note,
    done: async (fileName = name) => {
      await write([], writeLimitMs, () => noteBackup({ ...note, fileName }));
      // At once: if the store is lost, this is what names the backup.
      void rememberStore();
    },
  };
}

export interface BackupStatus {
  /** ISO 8601, or `null` when no backup has been saved from this browser. */
  lastAt: string | null;
  fileName: string | null;
  /** The file was read back and is whole; of a download that is known only after it was checked. */
  checked: boolean;
  /** Changes to the person's own work; what is done to the sample is not counted. */
  changesSince: number;
  /** ISO 8601 of the first of those changes, `null` when there is none. */
  firstChangeAt: string | null;
}

/** When the last backup file was saved and how many changes came since. Live. */
export function useBackupStatus(): BackupStatus | undefined {
  return useLive(readBackupStatus);
}

export async function readBackupStatus(): Promise<BackupStatus> {
  const last = await readBackupNote();
  return {
    lastAt: last?.at ?? null,
    fileName: last?.fileName ?? null,
    checked: last?.checked === true,
    ...(await readChangesAfter(last?.lastEventId ?? '')),
  };
}

/** The person's own changes after a line of history; what is done to the sample is not counted. */
export async function readChangesAfter(
  since: string,
): Promise<Pick<BackupStatus, 'changesSince' | 'firstChangeAt'>> {
  const ofSample = await store()
    .events.where('about')
    .anyOf(await sampleIds())
    .primaryKeys();
  const sampleEvents = new Set(ofSample.filter((id) => id > since));
  const first = await store()
    .events.where('id')
    .above(since)
    .filter((event) => !sampleEvents.has(eventText(event, 'id')))
    .first();
  return {
    changesSince: (await countChangesAfter(since)) - sampleEvents.size,
    firstChangeAt: first === undefined ? null : eventText(first, 'at'),
  };
}

/** The sample's organisations and assessments. Read by index: this is asked again after every answer. */
async function sampleIds(): Promise<string[]> {
  const { records } = await readRows('organisations');
  const organisations = records.filter(({ sample }) => sample).map(({ id }) => id);
  const theirs = await Promise.all(organisations.map((id) => readWhere('assessments', 'organisationId', id)));
  const assessments = theirs.flatMap((rows) => rows.records.filter(({ sample }) => sample));
  return [...organisations, ...assessments.map(({ id }) => id)];
}

function eventText(event: unknown, key: 'id' | 'at'): string {
  const read = eventSchema.safeParse(event);
  return read.success ? read.data[key] : '';
}

/** Asked once for each try to open a protected file. `again`: the last one did not fit. `null` gives up. */
export type AskPassphrase = (again: boolean) => Promise<string | null>;

const nobodyToAsk: AskPassphrase = () => Promise.resolve(null);

/**
 * Reads a chosen file, protected or not: what is in it, checked. Rejects with `ExchangeError`, or with `FileError` for a
 * file that is too big, is not text, or whose passphrase nobody gave. Nothing is written anywhere.
 */
export async function openFile(file: File, ask: AskPassphrase = nobodyToAsk): Promise<ExchangeFile> {
  return readExchange(await readFileText(file, ask));
}

/**
 * The text of a chosen file before it is judged. A protected one is opened with the passphrase that `ask` gives; that it
 * is damaged is told before anybody is asked. Rejects as `openFile` does.
 */
export async function readFileText(file: File, ask: AskPassphrase): Promise<string> {
  const isProtected = looksEncrypted(await file.slice(0, 60).text());
  if (file.size > (isProtected ? maximumEncryptedBytes : maximumFileBytes)) throw new FileError('too-big');
  const read = textOf(new Uint8Array(await file.arrayBuffer()));
  if ('fault' in read) throw new FileError(read.fault);
  return isProtected ? unlock(readEncrypted(read.text), ask) : read.text;
}

async function unlock(file: EncryptedFile, ask: AskPassphrase): Promise<string> {
  for (let again = false; ; again = true) {
    const passphrase = await ask(again);
    if (passphrase === null) throw new FileError('no-passphrase');
    try {
      return await unlockText(file, passphrase);
    } catch (error) {
      if (!(error instanceof ExchangeError) || error.fault !== 'wrong-passphrase') throw error;
    }
  }
}

export class FileError extends Error {
  readonly fault: TextFault | 'too-big' | 'no-passphrase';
  constructor(fault: FileError['fault']) {
    super(fault);
    this.name = 'FileError';
    this.fault = fault;
  }
}
