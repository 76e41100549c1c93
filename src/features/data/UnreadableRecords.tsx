import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Details } from '#components/Details.tsx';
import { Inset } from '#components/Inset.tsx';
import type { UnreadableRow } from '#core/door.ts';
import { count } from '#core/words.ts';
import { saveBackup } from './saveBackup.ts';

const kindNames: Record<UnreadableRow['kind'], string> = {
  organisations: 'An organisation',
  assessments: 'An assessment',
  responses: 'An answer',
  evidence: 'A piece of evidence',
  actions: 'An action',
  snapshots: 'A signed-off copy',
  conflicts: 'A text that was changed in two places',
  ownMatrices: 'A matrix of your own',
  matrices: 'The wording of a matrix',
  events: 'A line of history',
};

/** "1 record could not be read": what that means, and a copy that has the rest and the damaged text as well. */
export function UnreadableRecords({ rows }: { rows: readonly UnreadableRow[] }) {
  const [failed, setFailed] = useState(false);
  if (rows.length === 0) return null;
  return (
    <Inset tone="problem" title={`${count(rows.length, 'record')} could not be read`}>
      <p>
        Part of your saved work was damaged or changed outside this tool. It is left exactly as it is, and
        your other work is safe. If you have a backup file from before, restore it to bring the record back.
      </p>
      <UnreadableList rows={rows} />
      <Button
        variant="secondary"
        onClick={() => {
          saveBackup(false).catch(() => setFailed(true));
        }}
      >
        Download what we can read
      </Button>
      {failed && <p role="alert">The file could not be made. Reload the page and try again.</p>}
    </Inset>
  );
}

/** Which records, and what is wrong with each. */
export function UnreadableList({ rows }: { rows: readonly UnreadableRow[] }) {
  return (
    <Details summary="Which records these are">
      <ul>
        {rows.map(({ kind, id, detail }, index) => (
          <li key={`${kind} ${id} ${index}`}>
            {kindNames[kind]}: {detail} ({id})
          </li>
        ))}
      </ul>
    </Details>
  );
}
