import { IDBOpenDBRequest as FakeOpenRequest } from 'fake-indexeddb';

/** How a storage call fails: with the browser's error of that name, or by never being answered. */
export const faults = [
  'QuotaExceededError',
  'UnknownError',
  'AbortError',
  'NotReadableError',
  'never settles',
] as const;
export type Fault = (typeof faults)[number];

/** The parts of a fake transaction that a real browser keeps to itself. */
interface Inside {
  _state: string;
  _requests: { request: { readyState: string } }[];
  _abort: (name: string) => void;
  _start: () => void;
  _execRequestAsync: (request: { source: unknown; operation: () => unknown }) => IDBRequest;
}

/** A database or a table, while an upgrade makes parts of it. */
interface Maker {
  transaction?: unknown;
  _rawDatabase?: { transactions: Inside[] };
}

/** What the calls of a run were, and which of them failed. */
export interface Injection {
  calls: () => number;
  isHit: () => boolean;
  undo: () => void;
}

/**
 * Counts the storage calls from now on and makes the k-th fail. A call is: opening or deleting a database, making a
 * table or an index, beginning a transaction, each request, each step of a cursor, and the end of a transaction that writes, where a full disk is
 * noticed. `k` 0 only counts.
 */
export function failCall(k: number, fault: Fault): Injection {
  let calls = 0;
  const undo: (() => void)[] = [];
  let isOn = true;
  const isDue = () => isOn && ++calls === k;

  /** Puts `make(original)` in place of a method. */
  function wrap<Method extends (...parameters: never[]) => unknown>(
    owner: object,
    name: string,
    make: (original: Method) => Method,
  ): void {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (descriptor === undefined) throw new Error(`there is no ${name}`);
    Object.defineProperty(owner, name, { ...descriptor, value: make(descriptor.value as Method) });
    undo.push(() => Object.defineProperty(owner, name, descriptor));
  }

  type Request = (this: { transaction?: unknown; objectStore?: unknown; source?: unknown }) => IDBRequest;
  const requests: [object, string[]][] = [
    [
      IDBObjectStore.prototype,
      [
        'put',
        'add',
        'get',
        'getAll',
        'getAllKeys',
        'count',
        'delete',
        'clear',
        'openCursor',
        'openKeyCursor',
      ],
    ],
    [IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor']],
  ];
  for (const [owner, names] of requests)
    for (const name of names)
      wrap<Request>(
        owner,
        name,
        (original) =>
          function (this, ...parameters) {
            if (!isDue()) return original.apply(this, parameters);
            const transaction = transactionOf(this);
            if (fault === 'never settles') hold(transaction);
            else if (fault !== 'AbortError')
              return transaction._execRequestAsync({ source: this, operation: () => raise(fault) });
            const request = original.apply(this, parameters);
            if (fault === 'AbortError') transaction._abort(fault);
            return request;
          },
      );

  wrap<() => void>(
    IDBCursor.prototype,
    'continue',
    (original) =>
      function (this: unknown, ...parameters) {
        if (isDue()) {
          const transaction = transactionOf((this as IDBCursor).source);
          if (fault === 'never settles') hold(transaction);
          else transaction._abort(fault);
          if (fault !== 'never settles') return;
        }
        original.apply(this, parameters);
      },
  );

  type Begin = (stores: string[], mode?: string, options?: object) => IDBTransaction;
  wrap<Begin>(
    IDBDatabase.prototype,
    'transaction',
    (original) =>
      function (this: unknown, ...parameters) {
        // The one of an upgrade is begun by the browser itself.
        if (parameters[1] === 'versionchange' || !isDue()) return original.apply(this, parameters);
        if (fault !== 'never settles' && fault !== 'AbortError') raise(fault);
        const transaction = original.apply(this, parameters);
        if (fault === 'AbortError') transaction.abort();
        else hold(transaction as unknown as Inside);
        return transaction;
      },
  );

  type Make = (this: Maker, name: string, options?: object) => unknown;
  const makers: [object, string][] = [
    [IDBDatabase.prototype, 'createObjectStore'],
    [IDBObjectStore.prototype, 'createIndex'],
  ];
  for (const [owner, name] of makers)
    wrap<Make>(
      owner,
      name,
      (original) =>
        function (this, ...parameters) {
          if (isDue()) {
            if (fault !== 'never settles') raise(fault);
            hold(this._rawDatabase?.transactions.at(-1) ?? transactionOf(this));
          }
          return original.apply(this, parameters);
        },
    );

  wrap<(this: Inside & { mode: string }) => void>(
    IDBTransaction.prototype,
    '_start',
    (original) =>
      function (this) {
        const isEnd =
          this.mode !== 'readonly' &&
          this._state !== 'finished' &&
          this._requests.every(({ request }) => request.readyState === 'done');
        if (isEnd && isDue()) {
          if (fault === 'never settles') hold(this);
          else this._abort(fault);
        }
        original.apply(this);
      },
  );

  for (const name of ['open', 'deleteDatabase'])
    wrap<() => IDBOpenDBRequest>(
      IDBFactory.prototype,
      name,
      (original) =>
        function (this: unknown, ...parameters) {
          if (!isDue()) return original.apply(this, parameters);
          return fault === 'never settles' ? new FakeOpenRequest() : raise(fault);
        },
    );

  return {
    calls: () => calls,
    isHit: () => k > 0 && calls >= k,
    undo: () => {
      isOn = false;
      // As when the page is closed.
      for (const transaction of held.splice(0))
        if (transaction._state !== 'finished') transaction._abort('AbortError');
      for (const restore of undo.splice(0).reverse()) restore();
    },
  };
}

function raise(name: string): never {
  throw new DOMException('injected', name);
}

function transactionOf(source: { transaction?: unknown; objectStore?: unknown }): Inside {
  const store = (source.transaction === undefined ? source.objectStore : source) as { transaction: Inside };
  return store.transaction;
}

const held: Inside[] = [];

/** Keeps a transaction busy until it is aborted, so that nothing behind this in it is ever answered. */
function hold(transaction: Inside): void {
  held.push(transaction);
  const again = () => {
    if (transaction._state === 'finished') return null;
    transaction._state = 'active';
    const request = transaction._execRequestAsync({ source: null, operation: again });
    const entry = transaction._requests.pop();
    if (entry !== undefined) transaction._requests.unshift(entry);
    return request;
  };
  again();
}
