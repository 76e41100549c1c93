import { useMemo, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { Select } from '#components/Select.tsx';
import { guessMapping, guessRoles, type ColumnMapping, type ColumnRole } from '#core/matrixImport/columns.ts';
import type { ImportTable } from '#core/matrixImport/importTable.ts';
import type { MatrixBook } from '#core/matrixImport/readBook.ts';
import { tableToDraft } from '#core/matrixImport/tableToDraft.ts';
import { emptyDraft, matrixIdOf, shortened } from '#core/ownMatrix/newDraft.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { count, criteriaCount, levelsCount } from '#core/words.ts';
import { newId } from '#storage/assessments.ts';
import { href } from '#state/paths.ts';
import { ColumnRoles } from './ColumnRoles.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { MatrixWording } from './MatrixWording.tsx';
import { shippedIds } from './shippedIds.ts';

interface Props {
  book: MatrixBook;
  origin: string;
  /** To begin with; a person gives the real one with the other details. */
  title: string;
  onBack: () => void;
  onSave: (draft: MatrixDraft) => Promise<void>;
}

const noTable: ImportTable = { name: '', rows: [] };

/** What each column holds, as guessed and as corrected; below it what comes of that. */
export function CheckTable({ book, origin, title, onBack, onSave }: Props) {
  const { tables, details } = book;
  const [chosen, setChosen] = useState(0);
  const table = tables[chosen] ?? noTable;
  const [mapping, setMapping] = useState<ColumnMapping>(() => guessMapping(table));
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const [base] = useState(() => baseDraft(details, title));
  const { draft, problems } = useMemo(() => tableToDraft(table, mapping, base), [table, mapping, base]);
  const criteria = criteriaOf(draft).length;

  const save = async () => {
    if (state === 'busy') return;
    setState('busy');
    try {
      await onSave(draft);
    } catch {
      setState('failed');
    }
  };
  return (
    <Page
      wide
      title="Check your table"
      section="Import a matrix"
      caption={origin}
      back={{ href: href('matrices'), text: 'Back to matrices' }}
    >
      <p role="status">
        Found {criteriaCount(criteria)} in {count(draft.domains.length, 'domain')}, with{' '}
        {levelsCount(draft.scale.levels.length)}. {problemsText(problems.length)}
      </p>
      {tables.length > 1 && (
        <Select
          label="Which table has the criteria?"
          value={chosen}
          onChange={({ target }) => {
            const next = Number(target.value);
            setChosen(next);
            setMapping(guessMapping(tables[next] ?? table));
          }}
        >
          {tables.map(({ name, rows }, index) => (
            <option key={`${name} ${index}`} value={index}>
              {name} ({count(rows.length, 'row')})
            </option>
          ))}
        </Select>
      )}
      <ColumnRoles
        table={table}
        mapping={mapping}
        onHeader={(header) => setMapping({ header, roles: guessRoles(table.rows, header) })}
        onRole={(column, role) => setMapping({ ...mapping, roles: withRole(mapping.roles, column, role) })}
      />
      <ImportProblems problems={problems} />
      {state === 'failed' && (
        <Inset tone="problem" role="alert" title="The matrix could not be saved">
          <p>Nothing has been kept. Your browser or your disk may have no room left. Try again.</p>
        </Inset>
      )}
      {criteria === 0 ? (
        <Inset tone="problem" title="There is no criterion yet">
          <p>Say above which column has the title or the statement of each criterion.</p>
        </Inset>
      ) : (
        <ButtonGroup>
          <Button data-main-action onClick={() => void save()}>
            {problems.length === 0 ? 'Continue' : 'Save as a draft and continue'}
          </Button>
          <Button variant="secondary" onClick={onBack}>
            Choose another table
          </Button>
        </ButtonGroup>
      )}
      {criteria > 0 && (
        <>
          <h2>How it will look</h2>
          <MatrixWording matrix={draft} isLong />
        </>
      )}
    </Page>
  );
}

function problemsText(problems: number): string {
  if (problems === 0) return 'No problems were found.';
  return `${count(problems, 'problem')} to mend, here or later.`;
}

/** A file of ours brings its details and its id; anything else begins with what its name says. */
function baseDraft(details: MatrixBook['details'], title: string): MatrixDraft {
  const id = details?.id ?? '';
  const own = id !== '' && !shippedIds.has(id) ? id : matrixIdOf(details?.title || title, newId());
  const empty = emptyDraft(own);
  return details === null
    ? { ...empty, title, shortTitle: shortened(title, 80) }
    : { ...empty, ...details, id: own };
}

/** One column for each meaning; levels are many. */
function withRole(roles: readonly ColumnRole[], column: number, role: ColumnRole): ColumnRole[] {
  return roles.map((other, index) => {
    if (index === column) return role;
    return other === role && role !== 'level' && role !== 'ignore' ? 'ignore' : other;
  });
}
