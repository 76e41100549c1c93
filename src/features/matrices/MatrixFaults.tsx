import { Inset } from '#components/Inset.tsx';
import type { MatrixFault } from '#core/matrixFaults.ts';

/** What is wrong with a matrix file, so that its author can mend it in one go. */
export function MatrixFaults({ name, faults }: { name: string; faults: readonly MatrixFault[] }) {
  return (
    <Inset tone="problem" title={`This matrix could not be read: ${name}`}>
      {faults.length === 0 ? (
        <p>The file did not arrive. Reload the page to try again.</p>
      ) : (
        <MatrixFaultList faults={faults} />
      )}
    </Inset>
  );
}

/** Each fault with its place; nothing for none. */
export function MatrixFaultList({ faults }: { faults: readonly MatrixFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul>
      {faults.map(({ place, problem }) => (
        <li key={`${place} ${problem}`}>
          {place}: {problem}
        </li>
      ))}
    </ul>
  );
}
