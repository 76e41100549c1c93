import { useLiveQuery } from 'dexie-react-hooks';
import { readExchange, type ExchangeFile } from '#core/exchange/read.ts';
import { writeExchange } from '#core/exchange/write.ts';
import { z } from '#core/schema.ts';
import { newId } from './assessments.ts';
import { store, workTables } from './database.ts';
import { readAll } from './rows.ts';
import { payloadOf, readWorkspace, withoutSample } from './workspace.ts';

/** A file larger than this is refused before it is read. */
export const maximumFileBytes = 20 * 1024 * 1024;

const backupSchema = z.object({ at: z.string(), fileName: z.string(), lastEventId: z.string() });
const backupKey = 'backup';

/** A file made on this device, ready to be handed to the person. */
export interface MadeFile {
  name: string;
  text: string;
  counts: { organisations: number; assessments: number; answers: number };
  /** Call after the browser took the file: notes when and what was backed up. */
  done: () => Promise<void>;
}

/** Makes the backup of everything; the sample only on request. `app` is the version of the tool. */
export async function makeBackup(app: string, includeSample: boolean): Promise<MadeFile> {
  const { workspace, unreadable } = await readWorkspace();
  const chosen = includeSample ? workspace : withoutSample(workspace);
  const createdAt = new Date().toISOString();
  const lead = chosen.organisations.find(({ deletedAt }) => deletedAt === null)?.name ?? '';
  const name = backupFileName(lead, createdAt);
  const text = writeExchange(
    { kind: 'backup', fileId: newId(), createdAt, createdBy: lead, app },
    payloadOf(chosen, unreadable),
  );
  const lastEventId = (await store().events.toCollection().primaryKeys()).at(-1) ?? '';
  return {
    name,
    text,
    counts: {
      organisations: chosen.organisations.filter(({ deletedAt }) => deletedAt === null).length,
      assessments: chosen.assessments.filter(({ deletedAt }) => deletedAt === null).length,
      answers: chosen.responses.filter(({ answer }) => answer !== null).length,
    },
    done: async () => {
      await store().meta.put({
        key: backupKey,
        value: { at: createdAt, fileName: name, lastEventId },
      });
    },
  };
}

/** `ap-governance-backup_anytown-nhs-ft_2026-11-20_1432.json`, with the device's own date and time. */
export function backupFileName(organisation: string, at: string): string {
  const slug = organisation
    .toLowerCase()
    .replace(/foundation trust/g, 'ft')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `ap-governance-backup_${slug || 'workspace'}_${day}_${two(date.getHours())}${two(date.getMinutes())}.json`;
}

export interface BackupStatus {
  /** ISO 8601, or `null` when no backup has been saved from this browser. */
  lastAt: string | null;
  fileName: string | null;
  changesSince: number;
}

/** When the last backup file was saved and how many changes came since. Live. */
export function useBackupStatus(): BackupStatus | undefined {
  return useLiveQuery(async () => {
    const row = await store().meta.get(backupKey);
    const last = backupSchema.safeParse(row?.value);
    const since = last.success ? last.data.lastEventId : '';
    const changesSince = await store().events.where('id').above(since).count();
    return {
      lastAt: last.success ? last.data.at : null,
      fileName: last.success ? last.data.fileName : null,
      changesSince,
    };
  });
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

/** Hands text to the person as a download. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser needs the address until it has started the download.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * All rows exactly as stored, read without any of the product's own checks: the copy that works when they do not.
 */
export async function rawCopy(): Promise<string> {
  const tables: Record<string, unknown> = {};
  for (const name of [...workTables, 'meta', 'activity']) {
    tables[name] = (await readAll(store().table<unknown, string>(name))).rows;
  }
  return JSON.stringify({ format: 'ap-governance-raw', tables });
}
