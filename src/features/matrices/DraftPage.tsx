import type { ReactNode } from 'react';
import { Loading } from '#components/Loading.tsx';
import type { OwnMatrix } from '#core/ownMatrix/ownMatrix.ts';
import { useOwnMatrix } from '#storage/ownMatrices.ts';
import { NoMatrix } from './NoMatrix.tsx';
import { NotADraft } from './NotADraft.tsx';

/** Loads a draft for a page of editing, or says why there is nothing to edit. */
export function DraftPage({ id, children }: { id: string; children: (record: OwnMatrix) => ReactNode }) {
  const entry = useOwnMatrix(id);
  if (entry === undefined) return <Loading text="Loading the matrix" />;
  if (entry === null) return <NoMatrix />;
  if (entry.record.status === 'ready') return <NotADraft entry={entry} />;
  return children(entry.record);
}
