import { DataTable } from '#components/DataTable.tsx';
import {
  byChange,
  changeReason,
  changeText,
  comparisonSentence,
  twoPointsSentence,
  type ChangeRow,
} from '#core/comparison.ts';
import type { Matrix } from '#core/matrix.ts';
import type { Report } from '#core/report.ts';
import { formatPeriod, listOf } from '#core/words.ts';
import { MatrixCaption } from './MatrixCaption.tsx';

/** What went up and down since the assessment before, in words and with the reasons. */
export function WhatChanged({ report: { matrices, previous } }: { report: Report }) {
  if (previous === null) return null;
  return (
    <>
      {matrices.map((matrix) => (
        <section key={matrix.matrix.id}>
          {matrices.length > 1 && <h3>{matrix.matrix.shortTitle}</h3>}
          {matrix.comparison === null ? (
            <p>“{previous.name}” has no figures that can be compared on this matrix.</p>
          ) : (
            <>
              <p>
                {comparisonSentence(
                  matrix.comparison,
                  `“${previous.name}” (${formatPeriod(previous.period)})`,
                )}{' '}
                {twoPointsSentence}
              </p>
              <Changes matrix={matrix.matrix} rows={byChange(matrix.comparison.rows)} />
            </>
          )}
        </section>
      ))}
    </>
  );
}

function Changes({ matrix, rows }: { matrix: Matrix; rows: readonly ChangeRow[] }) {
  const down = rows.filter(({ kind }) => kind === 'down');
  const notCounted = countsByKind(rows.filter(({ steps }) => steps === null));
  const up = rows.filter(({ kind }) => kind === 'up');
  return (
    <>
      {down.length > 0 && (
        <div className="report-down">
          <DataTable
            caption={<MatrixCaption text={`Went down (${down.length})`} matrix={matrix} />}
            columns={[
              { key: 'criterion', header: 'Criterion', rowHeader: true },
              { key: 'then', header: 'Then' },
              { key: 'now', header: 'Now' },
              { key: 'reason', header: 'Change and reason' },
            ]}
            rows={down.map((row) => ({
              id: row.criterionId,
              criterion: nameOf(row),
              then: row.before?.level ?? 'No level',
              now: row.after?.level ?? 'No level',
              reason: (
                <span className="typed-text">
                  {changeText(row)}. {changeReason(row)}
                </span>
              ),
            }))}
          />
        </div>
      )}
      {up.length > 0 && (
        <>
          <h4>Went up ({up.length})</h4>
          <ul className="report-columns">
            {up.map((row) => (
              <li key={row.criterionId}>
                {nameOf(row)}: {row.before?.level} to {row.after?.level}
                {(row.steps ?? 0) > 1 && ` (${changeText(row).toLowerCase()})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {notCounted.length > 0 && <p>Not counted: {listOf(notCounted)}.</p>}
    </>
  );
}

/** "2 not scored this time", in the order in which the kinds first occur. */
function countsByKind(rows: readonly ChangeRow[]): string[] {
  const words = rows.map((row) => changeText(row).toLowerCase());
  return [...new Set(words)].map((text) => `${words.filter((word) => word === text).length} ${text}`);
}

function nameOf({ ref, title }: ChangeRow): string {
  return `${ref} ${title}`;
}
