import { useSpines, type Spines } from '#storage/shelf.ts';
import { useAddress } from '#state/address.ts';
import { BackupAge } from './BackupAge.tsx';

/** Whose work is on the page, and how old the copy of it is that is not in this browser. */
export function MastheadOrganisation() {
  const shelf = useSpines();
  const path = useAddress((address) => address.path);
  const name = shelf === undefined ? null : organisationAt(path, shelf);
  const hasOwn = shelf?.organisations.some(({ sample }) => !sample) === true;
  return (
    <>
      {name !== null && <span className="masthead-organisation">{name}</span>}
      {hasOwn && <BackupAge />}
    </>
  );
}

/** On an assessment its organisation; elsewhere the only one of one's own, if there is one. */
function organisationAt(path: string, shelf: Spines): string | null {
  const id = /^\/a\/([^/]+)/.exec(path)?.[1];
  const assessment = shelf.assessments.find((one) => one.id === id);
  const own = shelf.organisations.filter(({ sample }) => !sample);
  const shown =
    assessment === undefined
      ? own.length === 1
        ? own[0]
        : undefined
      : shelf.organisations.find((one) => one.id === assessment.organisationId);
  return shown?.name ?? null;
}
