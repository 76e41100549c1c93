import { useEffect, useState } from 'react';
import type { MatrixPin } from '#core/assessment.ts';
import { readPinned } from '#storage/matrices.ts';

/** Short titles by hash. A title never changes, because the hash is made from it too. */
const titles = new Map<string, string>();

/**
 * Short titles of all the pinned matrices, by hash. Each distinct matrix is read once per visit, so that a long list
 * of assessments costs a handful of reads. One that cannot be read goes by its id.
 */
export function useMatrixTitles(pins: readonly MatrixPin[]): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(() => new Map(titles));
  // As text, because the list is a new one with every render.
  const missing = [...new Set(pins.filter(({ sha256 }) => !known.has(sha256)).map(asText))].join(' ');
  useEffect(() => {
    if (missing === '') return;
    let stale = false;
    const reading = missing.split(' ').map(async (text) => {
      const [id = '', version, sha256 = ''] = text.split('/');
      const matrix = await readPinned({ id, version: Number(version), sha256 }).catch(() => null);
      titles.set(sha256, matrix?.shortTitle ?? id);
    });
    void Promise.all(reading).then(() => {
      if (!stale) setKnown(new Map(titles));
    });
    return () => {
      stale = true;
    };
  }, [missing]);
  return known;
}

function asText({ id, version, sha256 }: MatrixPin): string {
  return `${id}/${version}/${sha256}`;
}
