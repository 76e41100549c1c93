import { Inset } from '#components/Inset.tsx';
import type { RowProblem } from '#core/excel/differences.ts';
import { count } from '#core/words.ts';

/** More than these would hide the differences; once they are mended, the others show. */
const mostShown = 20;

/** What could not be used, row by row, with the way to mend it. */
export function RowProblems({ problems }: { problems: readonly RowProblem[] }) {
  if (problems.length === 0) return null;
  const sheets = new Set(problems.map(({ sheet }) => sheet));
  return (
    <Inset tone="warning" title={`${count(problems.length, 'cell or row', 'cells or rows')} left out`}>
      <p>
        Mend {problems.length === 1 ? 'it' : 'them'} in the file, save the file and choose it again, or go on
        without.
      </p>
      <ul>
        {problems.slice(0, mostShown).map(({ sheet, row, text }) => (
          <li key={`${sheet} ${row} ${text}`}>
            {sheets.size > 1 && `Sheet “${sheet}”, `}
            {sheets.size > 1 ? 'row' : 'Row'} {row}: {text}
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p>And {problems.length - mostShown} more.</p>}
    </Inset>
  );
}
