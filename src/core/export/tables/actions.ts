import { isOverdue, type Action } from '#core/action.ts';
import { actionStatusNames } from '#core/actionWords.ts';
import type { Report } from '#core/report.ts';
import { formatDate } from '#core/words.ts';
import { column, dayCell, textCell, plainTable, type Table } from './table.ts';

/** The actions that the assessment has to do with, in the order of the report. */
export function actionsTable(report: Report): Table {
  const evidence = evidenceTitles(report);
  return plainTable(
    'Actions',
    [
      column('Action', 44),
      column('About', 34),
      column('Owner', 22),
      column('Due', 18),
      column('Overdue', 12),
      column('Status', 14),
      column('Why', 50),
      column('How we will know that it worked', 34),
      column('Reviewed at', 22),
      column('Result', 34),
      column('Updates', 50),
      column('Evidence it produced', 30),
    ],
    report.actions.map((action) => [
      action.what,
      textCell(aboutText(action, report), 'No criterion'),
      textCell(action.owner, 'No one is named'),
      dayCell(action.due, 'No date yet'),
      isOverdue(action, report.today) ? 'Overdue' : 'Not overdue',
      actionStatusNames[action.status],
      textCell(action.why, 'Not written down'),
      textCell(action.measure, 'Not written down'),
      textCell(action.reviewMeeting, 'No meeting named'),
      textCell(action.result, 'No result yet'),
      textCell(updatesText(action), 'No updates'),
      textCell(
        action.evidenceIds
          .map((id) => evidence.get(id) ?? 'Evidence that is not behind an answer here')
          .join('\n'),
        'None',
      ),
    ]),
    1,
  );
}

/** "1.1 A named lead", one on a line. */
function aboutText({ criteria }: Action, { matrices }: Report): string {
  return criteria
    .map(({ matrixId, criterionId }) => {
      const found = matrices
        .find(({ matrix }) => matrix.id === matrixId)
        ?.view.criteria.find(({ criterion }) => criterion.id === criterionId)?.criterion;
      return found === undefined ? 'A criterion of another matrix' : `${found.ref} ${found.title}`;
    })
    .join('\n');
}

function updatesText({ updates }: Action): string {
  return updates
    .map(({ at, text, status }) =>
      [`${formatDate(at)}:`, ...(status === null ? [] : [`${actionStatusNames[status]}.`]), text]
        .join(' ')
        .trim(),
    )
    .join('\n');
}

function evidenceTitles({ matrices }: Report): Map<string, string> {
  return new Map(
    matrices.flatMap(({ view }) =>
      view.criteria.flatMap((one) =>
        one.evidence.map(({ evidence }) => [evidence.id, evidence.title] as const),
      ),
    ),
  );
}
