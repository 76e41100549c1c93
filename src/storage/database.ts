import { Dexie, type Table } from 'dexie';
import { recordKinds } from '#core/kinds.ts';

export const databaseName = 'ap-governance';

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

  constructor(name: string, backEnd?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    // Strict: a transaction completes only when the data is on disk. Chromium's default hands it to the system.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false, ...backEnd });
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

/** Puts another store in place, before anything is shown: the in-memory one when the browser keeps nothing. */
export function replaceStore(replacement: Store): void {
  current = replacement;
}
