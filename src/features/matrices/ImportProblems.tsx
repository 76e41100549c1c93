import { Inset } from '#components/Inset.tsx';
import type { ImportProblem } from '#core/matrixImport/tableToDraft.ts';
import { count } from '#core/words.ts';

/** More than these would bury the page; once they are mended, the others show. */
const mostShown = 20;

/** What is missing or wrong in a table, row by row, with the way to mend it. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Inset tone="warning" title={`${count(problems.length, 'problem')} in the table`}>
      <p>
        Mend {problems.length === 1 ? 'it' : 'them'} in your table and bring it in again, or save a draft and
        mend {problems.length === 1 ? 'it' : 'them'} here.
      </p>
      <ul>
        {problems.slice(0, mostShown).map(({ row, text, fix }, index) => (
          <li key={`${index} ${text}`}>
            {row === null ? 'The table' : `Row ${row}`}: {text}. <span className="secondary">{fix}</span>
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p>And {problems.length - mostShown} more.</p>}
    </Inset>
  );
}
