import { countingContents, type Contents } from '#core/exchange/contents.ts';
import type { UnreadableRow } from '#core/door.ts';
import { findingPatientData, type PatientDataFinding } from '#core/patientDataFindings.ts';
import { isErased } from '#core/erase.ts';
import type { Workspace } from '#core/exchange/read.ts';
import { setDeleted } from './assessments.ts';
import { GivenUp, inSlices, type SliceOptions } from './inSlices.ts';
import { openRawRowsInSlices, readRawRows, withoutSample, type RawRows } from './workspace.ts';
import { useLive } from './useLive.ts';

/** What was deleted and can be brought back. */
export interface DeletedItem {
  table: 'assessments' | 'organisations' | 'evidence' | 'actions' | 'ownMatrices';
  id: string;
  name: string;
  /** ISO 8601. */
  deletedAt: string;
  /** The organisation of a deleted record, when that is deleted too. */
  deletedOrganisationId: string | null;
}

/** Everything that the page about the data itself says. */
export interface Overview {
  contents: Contents;
  hasSample: boolean;
  deleted: DeletedItem[];
  unreadable: UnreadableRow[];
  /** Texts that look as if they hold patient information, before a backup is saved. */
  patientData: PatientDataFinding[];
}

/** Deleted items are kept for at least this long, in days. None goes by itself, also later: only a person removes it. */
export const deletedItemsDays = 30;

let readings = 0;

/** What is stored here, without the sample. Reads everything, so it is for one page only. Live. */
export function useOverview(): Overview | undefined {
  return useLive(readRawRows, [], (raw) => {
    // One page asks, so of two readings the later one is wanted.
    const mine = ++readings;
    return overviewOf(raw, { isGivenUp: () => mine !== readings }).catch((error: unknown) => {
      if (error instanceof GivenUp) return new Promise<never>(() => undefined);
      throw error;
    });
  });
}

/** The same, once. */
export async function readOverview(): Promise<Overview> {
  return overviewOf(await readRawRows());
}

async function overviewOf(raw: RawRows, options?: SliceOptions): Promise<Overview> {
  const { workspace, unreadable } = await openRawRowsInSlices(raw, options);
  const own = withoutSample(workspace);
  const written = { ...own, matrices: own.matrices.map(({ matrix }) => matrix) };
  return {
    contents: await inSlices(countingContents(own), options),
    hasSample: workspace.assessments.some(({ sample, deletedAt }) => sample && deletedAt === null),
    deleted: deletedItems(own),
    unreadable,
    patientData: await inSlices(findingPatientData(written), options),
  };
}

function deletedItems({
  organisations,
  assessments,
  evidence,
  actions,
  ownMatrices,
}: Workspace): DeletedItem[] {
  const gone = new Set(organisations.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id));
  const items = [
    ...organisations.map((row) => ({ ...row, table: 'organisations' as const, organisationId: '' })),
    ...assessments.map((row) => ({ ...row, table: 'assessments' as const })),
    ...evidence.map((row) => ({ ...row, name: row.title, table: 'evidence' as const })),
    ...actions.map((row) => ({ ...row, name: row.what, table: 'actions' as const })),
    ...ownMatrices.map((row) => ({
      ...row,
      name: row.content.title || 'Matrix without a title',
      table: 'ownMatrices' as const,
      organisationId: '',
    })),
  ];
  return items
    .filter((row) => !isErased(row))
    .flatMap(({ table, id, name, deletedAt, organisationId }) =>
      deletedAt === null
        ? []
        : [
            {
              table,
              id,
              name,
              deletedAt,
              deletedOrganisationId: gone.has(organisationId) ? organisationId : null,
            },
          ],
    )
    .sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
}

/** Brings a deleted item back, and the organisation that it needs to be found. Rejects with `StorageError`. */
export async function bringBack(item: DeletedItem): Promise<void> {
  const organisationId = item.deletedOrganisationId;
  if (organisationId !== null) await setDeleted('organisations', [organisationId], organisationId, false);
  await setDeleted(item.table, [item.id], item.id, false);
}
