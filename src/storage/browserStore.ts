/** What the browser told about the last opening of the database, for decisions and for whoever helps. */
export interface Opening {
  /** There was no database of this name before. */
  created: boolean;
  /** Chromium's own word: `total` when it has thrown away a database that it could not read. */
  dataLoss: string;
  /** Name and message of the error, empty while there was none. */
  fault: string;
}

let opening: Opening = { created: false, dataLoss: 'none', fault: '' };
let refused: Error | null = null;
let opensOnce = false;

export function lastOpening(): Opening {
  return opening;
}

/**
 * After the next fault of an opening no more is tried, until this is called again because a person asks for it: the
 * database library alone would try 4 times, and doing so on a full disk is what has destroyed whole stores.
 */
export function allowOneReopening(): void {
  opensOnce = true;
  refused = null;
}

/** The browser's own factory, which notes what it says. Dexie keeps its events to itself. */
export const browserStore = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (refused !== null) throw refused;
    opening = { created: false, dataLoss: 'none', fault: '' };
    let request: IDBOpenDBRequest;
    try {
      request = version === undefined ? indexedDB.open(name) : indexedDB.open(name, version);
    } catch (error) {
      note(error);
      throw error;
    }
    request.addEventListener('error', () => note(request.error));
    request.addEventListener('upgradeneeded', (event) => {
      const dataLoss: unknown = 'dataLoss' in event ? event.dataLoss : 'none';
      opening = { ...opening, created: event.oldVersion === 0, dataLoss: String(dataLoss) };
    });
    return request;
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
  // Dexie keeps a list of its own where a browser has none.
  databases: () => ('databases' in indexedDB ? indexedDB.databases() : Promise.resolve([])),
};

function note(error: unknown): void {
  const known = error instanceof Error ? error : new Error(String(error));
  opening = { ...opening, fault: `${known.name}: ${known.message}` };
  if (opensOnce && known.name !== 'VersionError' && known.name !== 'AbortError') refused = known;
}
