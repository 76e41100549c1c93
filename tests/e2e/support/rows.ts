import type { Page } from '@playwright/test';

export interface StoredRow {
  id: string;
  [field: string]: unknown;
}

/** Every row of a table, read past the app with the browser's own interface. */
export async function readRows(page: Page, table: string): Promise<StoredRow[]> {
  return page.evaluate(
    (name) =>
      new Promise<StoredRow[]>((resolve, reject) => {
        const opening = indexedDB.open('ap-governance');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const database = opening.result;
          const asking = database.transaction(name, 'readonly').objectStore(name).getAll();
          asking.onsuccess = () => {
            resolve(asking.result as StoredRow[]);
            database.close();
          };
          asking.onerror = () => reject(new Error(String(asking.error)));
        };
      }),
    table,
  );
}

/** Changes rows behind the app's back. */
export async function putRows(page: Page, table: string, rows: unknown[]): Promise<void> {
  await page.evaluate(
    ([name, values]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ap-governance');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(name, 'readwrite');
          for (const value of values) transaction.objectStore(name).put(value);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => reject(new Error(String(transaction.error)));
        };
      }),
    [table, rows] as const,
  );
}
