import { beltSchema, type Belt } from '#core/held.ts';
import { store } from './database.ts';

/** Both places were written in one moment, but either may have failed: the later one counts. */
export async function readBelt(key: string): Promise<Belt | null> {
  const found = [parseBelt(textInStorage(key)), await beltInStore(key)].filter((belt) => belt !== null);
  return found.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}

function textInStorage(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

async function beltInStore(key: string): Promise<Belt | null> {
  const row = await store()
    .cache.get(key)
    .catch(() => undefined);
  return parseBelt(row?.value);
}

function parseBelt(value: unknown): Belt | null {
  const read = beltSchema.safeParse(value);
  return read.success ? read.data : null;
}
