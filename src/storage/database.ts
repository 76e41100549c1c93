import { Dexie, type Table } from 'dexie';
import { recordKinds } from '#core/kinds.ts';
import { browserStore } from './browserStore.ts';

export const databaseName = 'ap-governance';
/** The row of `meta` that says what was last backed up (`backupNote.ts`). */
export const backupKey = 'backup';

/** Tables that hold people's work. Rows are `unknown` here: the door in core decides what they are. */
export const workTables = [...recordKinds, 'matrices', 'events'] as const;

export interface MetaRow {
  key: string;
  value: unknown;
}
/** When and where an assessment was last worked on, so that lists need not read its answers. Can be rebuilt. */
export interface ActivityRow {
  assessmentId: string;
  at: string;
  criterionId: string | null;
}

/** What a store is kept in, when that is not the browser itself. */
export interface BackEnd {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
}

/** The one database. Opened by `openStore`; nothing outside storage/ knows it. */
export class Store extends Dexie {
  declare meta: Table<MetaRow, string>;
  declare organisations: Table<unknown, string>;
  declare assessments: Table<unknown, string>;
  declare responses: Table<unknown, string>;
  declare matrices: Table<unknown, string>;
  declare evidence: Table<unknown, string>;
  declare actions: Table<unknown, string>;
  declare snapshots: Table<unknown, string>;
  declare conflicts: Table<unknown, string>;
  declare ownMatrices: Table<unknown, string>;
  declare events: Table<unknown, string>;
  declare activity: Table<ActivityRow, string>;
  /** Nobody's work: it can be emptied, and no file has it. Texts that a page held when it went away lie here. */
  declare cache: Table<MetaRow, string>;

  constructor(name: string, backEnd?: BackEnd) {
    // Strict: a transaction completes only when the data is on disk. Chromium's default hands it to the system.
    super(name, {
      chromeTransactionDurability: 'strict',
      autoOpen: false,
      ...(backEnd ?? { indexedDB: browserStore }),
    });
    this.version(1).stores({
      meta: 'key',
      organisations: 'id',
      assessments: 'id, organisationId',
      responses: 'id, assessmentId, [assessmentId+criterionId]',
      matrices: 'sha256',
      events: 'id, about',
      activity: 'assessmentId',
    });
    this.version(2).stores({
      evidence: 'id, organisationId',
      actions: 'id, organisationId',
      snapshots: 'id, assessmentId',
      conflicts: 'id, assessmentId',
      people: 'id, organisationId',
      contributions: 'id, assessmentId',
      cache: 'key',
    });
    this.version(3).stores({ ownMatrices: 'id' });
  }
}

let current = new Store(databaseName);

/** The store in use. Hooks read through this, so that file-only mode can put another in its place. */
export function store(): Store {
  return current;
}

/** Puts a store in memory in place, before anything is shown: the browser keeps nothing. */
export async function openMemoryStore(backEnd: BackEnd): Promise<Store> {
  // Live queries ask the library itself, and not the store, whether there is a database at all.
  if (typeof indexedDB === 'undefined') Object.assign(Dexie.dependencies, backEnd);
  current = new Store(databaseName, backEnd);
  await current.open();
  return current;
}
