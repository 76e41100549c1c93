import { useEffect, useState } from 'react';
import type { MatrixFault } from '#core/matrixFaults.ts';
import { MatrixError } from '#core/readMatrix.ts';
import { loadBundled, type PinnedMatrix } from '#storage/matrices.ts';

export type Shipped =
  | { name: string; state: 'ready'; entry: PinnedMatrix }
  /** Faults are empty when the file did not even arrive. */
  | { name: string; state: 'unreadable'; faults: readonly MatrixFault[] };

/** Shipped matrices by name, each with its own outcome: a broken file hides no other. `undefined` while loading. */
export function useShippedMatrices(names: readonly string[]): Shipped[] | undefined {
  // As text, because the list may be a new one with every render.
  const wanted = names.join(' ');
  const [found, setFound] = useState<{ wanted: string; shipped: Shipped[] } | null>(null);
  useEffect(() => {
    let stale = false;
    void Promise.all(wanted.split(' ').map(load)).then((shipped) => {
      if (!stale) setFound({ wanted, shipped });
    });
    return () => {
      stale = true;
    };
  }, [wanted]);
  return found?.wanted === wanted ? found.shipped : undefined;
}

async function load(name: string): Promise<Shipped> {
  try {
    return { name, state: 'ready', entry: await loadBundled(name) };
  } catch (error) {
    return { name, state: 'unreadable', faults: error instanceof MatrixError ? error.faults : [] };
  }
}
