import { create } from 'zustand';

interface Address {
  /** The path in the hash, without the query: `/a/x/tasks`. */
  path: string;
  /** The query in the hash, as written. */
  query: string;
}

function read(): Address {
  const [path = '', query = ''] = location.hash.replace(/^#/, '').split('?', 2);
  return { path: path === '' ? '/' : path, query };
}

/** The current address. Only the browser changes it, so Back, Forward and bookmarks always agree with it. */
export const useAddress = create<Address>()(() => read());

/** Follows the address bar; called once by the app. */
export function followAddress(): void {
  window.addEventListener('hashchange', () => useAddress.setState(read()));
}

/** Goes to another page. `to` is a path from `path()`, with an optional query. */
export function go(to: string, options: { replace?: boolean } = {}): void {
  if (options.replace === true) {
    history.replaceState(null, '', `#${to}`);
    // Unlike a change of `location.hash`, replacing the entry tells nobody.
    useAddress.setState(read());
  } else location.hash = to;
}

/** Changes one value of the query on the same page, without a new entry in the history. */
export function setQuery(key: string, value: string | null): void {
  const { path, query } = useAddress.getState();
  const parameters = new URLSearchParams(query);
  if (value === null) parameters.delete(key);
  else parameters.set(key, value);
  const text = parameters.toString();
  go(text === '' ? path : `${path}?${text}`, { replace: true });
}
