import { eventSchema } from '#core/event.ts';
import { contentsOf, type Contents } from '#core/exchange/contents.ts';
import { readExchange, type ExchangeFile } from '#core/exchange/read.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { newId } from './assessments.ts';
import { noteBackup, readBackupNote, type BackupNote } from './backupNote.ts';
import { store } from './database.ts';
import { exchangeFileName } from './exchangeFileName.ts';
import { countChangesAfter, lastEventId } from './history.ts';
import { rememberStore } from './identity.ts';
import { readRows } from './rows.ts';
import { payloadOf, readWorkspace, withoutSample } from './workspace.ts';
import { write, writeLimitMs } from './write.ts';
import { useLive } from './useLive.ts';

/** A file larger than this is refused before it is read. */
export const maximumFileBytes = 20 * 1024 * 1024;

/** A file made on this device, ready to be handed to the person. */
export interface MadeFile {
  name: string;
  text: string;
  contents: Contents;
  /** What is noted about it once it is kept somewhere. */
  note: BackupNote & { fileId: string };
  /** Call after the browser took the file: notes when and what was backed up. Rejects with `StorageError`. */
  done: () => Promise<void>;
}

/** Makes the backup of everything; the sample only on request. `app` is the version of the tool. */
export async function makeBackup(app: string, includeSample: boolean): Promise<MadeFile> {
  // Read first: a change that comes meanwhile then counts as one since the backup, never as one inside it.
  const lastEvent = await lastEventId();
  const { workspace, unreadable } = await readWorkspace();
  const chosen = includeSample ? workspace : withoutSample(workspace);
  const createdAt = new Date().toISOString();
  const lead = chosen.organisations.find(({ deletedAt }) => deletedAt === null)?.name ?? '';
  const name = exchangeFileName('backup', lead, createdAt);
  const fileId = newId();
  const text = writeExchange(
    { kind: 'backup', fileId, createdAt, createdBy: lead, app },
    payloadOf(chosen, unreadable),
  );
  const note = { at: createdAt, fileName: name, lastEventId: lastEvent, fileId };
  return {
    name,
    text,
    contents: contentsOf(chosen),
    note,
    done: async () => {
      await write([], writeLimitMs, () => noteBackup(note));
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

async function sampleIds(): Promise<string[]> {
  const { records: organisations } = await readRows('organisations');
  const { records: assessments } = await readRows('assessments');
  return [...organisations, ...assessments].filter(({ sample }) => sample).map(({ id }) => id);
}

function eventText(event: unknown, key: 'id' | 'at'): string {
  const read = eventSchema.safeParse(event);
  return read.success ? read.data[key] : '';
}

/** Reads a chosen file. Throws `ExchangeError`, or `FileError` for a file that is not text at all. */
export async function openFile(file: File): Promise<ExchangeFile> {
  if (file.size > maximumFileBytes) throw new FileError('too-big');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new FileError('not-text');
  }
  return readExchange(text);
}

export class FileError extends Error {
  readonly fault: 'too-big' | 'not-text';
  constructor(fault: FileError['fault']) {
    super(fault);
    this.name = 'FileError';
    this.fault = fault;
  }
}
