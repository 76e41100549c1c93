import { useEffect, useState } from 'react';
import { bundledNames, loadBundled, type PinnedMatrix } from '#storage/matrices.ts';
import { useOwnMatrices, type OwnMatrixEntry } from '#storage/ownMatrices.ts';

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

/** The own matrices that an assessment can be started with. */
export function readyOnes(own: readonly OwnMatrixEntry[]): PinnedMatrix[] {
  return own.flatMap(({ pinned }) => (pinned === null ? [] : [pinned]));
}

/** Shipped and own matrices by name, in the given order. `undefined` while loading. */
export function useChosen(names: readonly string[]): Bundled | undefined {
  const shipped = useBundled(names.filter((name) => bundledNames.includes(name)));
  const own = useOwnMatrices();
  if (shipped === undefined || own === undefined) return undefined;
  const known = new Map([...shipped.matrices, ...readyOnes(own)].map((entry) => [bundledName(entry), entry]));
  return {
    matrices: names.flatMap((name) => known.get(name) ?? []),
    failed: names.filter((name) => !known.has(name)),
  };
}

/** The name of a matrix in the set-up, and of the file of a shipped one: `governance-maturity.v1`. */
export function bundledName({ matrix }: PinnedMatrix): string {
  return `${matrix.id}.v${matrix.version}`;
}
