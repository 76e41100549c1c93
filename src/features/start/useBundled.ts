import { useEffect, useState } from 'react';
import { loadBundled, type PinnedMatrix } from '#storage/matrices.ts';

export interface Bundled {
  matrices: PinnedMatrix[];
  /** Names of the ones that could not be read. */
  failed: string[];
}

/** Loads shipped matrices by name, in the given order. `undefined` while loading. */
export function useBundled(names: readonly string[]): Bundled | undefined {
  // As text, because the list may be a new one with every render.
  const wanted = names.join(' ');
  const [found, setFound] = useState<{ wanted: string; bundled: Bundled } | null>(null);
  useEffect(() => {
    let stale = false;
    const list = wanted.split(' ').filter((name) => name !== '');
    void Promise.allSettled(list.map((name) => loadBundled(name))).then((results) => {
      if (stale) return;
      const matrices = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      const failed = list.filter((_, index) => results[index]?.status === 'rejected');
      setFound({ wanted, bundled: { matrices, failed } });
    });
    return () => {
      stale = true;
    };
  }, [wanted]);
  return found?.wanted === wanted ? found.bundled : undefined;
}

/** The name of the file of a shipped matrix: `governance-maturity.v1`. */
export function bundledName({ matrix }: PinnedMatrix): string {
  return `${matrix.id}.v${matrix.version}`;
}
