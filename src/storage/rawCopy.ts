import { rawFormat } from '#core/exchange/rawFormat.ts';
import { databaseName, store } from './database.ts';

/**
 * All rows exactly as stored, as the text of an emergency copy. Reads with the browser's own means, past the product's
 * code and also when that could not open the store. Rejects when there is no store at all, or no answer in time.
 */
export async function rawCopy(): Promise<string> {
  return JSON.stringify({
    format: rawFormat,
    createdAt: new Date().toISOString(),
    tables: Object.fromEntries(await rawTables()),
  });
}

/** A damaged store may never answer. */
const limitMs = 20_000;

/** The rows of each table as stored. Rejects like `rawCopy`. */
export async function rawTables(): Promise<[name: string, rows: unknown[]][]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the store does not answer')), limitMs);
  });
  try {
    return await Promise.race([readTables(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function readTables(): Promise<[name: string, rows: unknown[]][]> {
  const isOpen = store().isOpen();
  const database = isOpen ? store().backendDB() : await openAsItIs();
  try {
    const tables: [string, unknown[]][] = [];
    for (const name of database.objectStoreNames) tables.push([name, await rowsOf(database, name)]);
    return tables;
  } finally {
    if (!isOpen) database.close();
  }
}

/** Without a version the browser opens what there is, also what newer code has written. */
function openAsItIs(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName);
    // There was none, and making an empty one would hide that.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store cannot be opened'));
  });
}

async function rowsOf(database: IDBDatabase, name: string): Promise<unknown[]> {
  const table = () => database.transaction(name).objectStore(name);
  try {
    return await answer<unknown[]>(table().getAll());
  } catch {
    // One value that the browser cannot read makes it refuse them all.
    const rows: unknown[] = [];
    for (const key of await answer(table().getAllKeys())) {
      await answer<unknown>(table().get(key)).then(
        (row) => rows.push(row),
        () => undefined,
      );
    }
    return rows;
  }
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser cannot read it'));
  });
}
