import { schemaVersion } from '#core/kinds.ts';
import { lastOpening } from './browserStore.ts';
import { databaseName, store } from './database.ts';
import { readSentinel } from './identity.ts';
import { persistence } from './persistence.ts';
import { rawTables } from './rawCopy.ts';

/**
 * What somebody who helps needs to know about a store that does not open, as text: versions, the browser's words and
 * how many rows there are. Holds nothing that a person has written. `app` is the version of the tool.
 */
export async function diagnostics(app: string): Promise<string> {
  const { created, dataLoss, fault } = lastOpening();
  const sentinel = readSentinel();
  const tables = await countRows();
  return [
    `Tool: version ${app}, shapes ${schemaVersion}, tables ${store().verno}`,
    `Made: ${new Date().toISOString()}`,
    `Browser: ${navigator.userAgent}`,
    `Databases: ${await databases()}`,
    `Opening: ${fault === '' ? 'no error' : fault}`,
    `Database was ${created ? 'new' : 'there'}; data loss reported: ${dataLoss}`,
    `Remembered: ${
      sentinel === null
        ? 'nothing'
        : `${sentinel.records} records at ${sentinel.at}, store ${sentinel.storeId}, backup ${sentinel.backup?.at ?? 'none'}`
    }`,
    `Browser keeps data: ${await persistence()}`,
    'Rows:',
    ...tables,
    '',
  ].join('\n');
}

async function databases(): Promise<string> {
  try {
    const found = (await indexedDB.databases()).filter(({ name }) => name === databaseName);
    return found.map(({ name, version }) => `${name} ${version}`).join(', ') || 'none';
  } catch (error) {
    return `not told (${String(error)})`;
  }
}

async function countRows(): Promise<string[]> {
  try {
    return (await rawTables()).map(([name, rows]) => `  ${name}: ${rows.length}`);
  } catch (error) {
    return [`  cannot be read (${String(error)})`];
  }
}
