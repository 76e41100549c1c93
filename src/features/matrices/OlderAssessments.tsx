import type { PinnedMatrix } from '#storage/matrices.ts';
import { useShelf } from '#storage/shelf.ts';
import { href } from '#state/paths.ts';

/** The assessments on earlier versions of a matrix that is ready, each with the way to bring it to this one. */
export function OlderAssessments({ pinned: { matrix } }: { pinned: PinnedMatrix }) {
  const shelf = useShelf();
  const older = (shelf?.assessments ?? []).filter(({ matrices }) =>
    matrices.some(({ id, version }) => id === matrix.id && version < matrix.version),
  );
  if (older.length === 0) return null;
  return (
    <>
      <h2>Assessments on earlier versions</h2>
      <ul>
        {older.map(({ id, name }) => (
          <li key={id}>
            <a href={href('newVersion', { assessmentId: id })}>Bring {name} to the newest version</a>
          </li>
        ))}
      </ul>
    </>
  );
}
