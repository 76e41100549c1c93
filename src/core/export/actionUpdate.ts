import { compareByDue, isOverdue, type Action, type ActionUpdate } from '#core/action.ts';
import { actionsSentence, actionStatusNames, dueText, noOwnerText } from '#core/actionWords.ts';
import { formatDate, isoDay } from '#core/words.ts';
import type { CalendarDay } from './calendar.ts';

/** What happened to one action since a day, the first first. */
interface Changed {
  action: Action;
  lines: string[];
}

/** The actions that were added, moved or written about on `since` or later (`yyyy-MM-dd`), the first due first. */
export function changedSince(actions: readonly Action[], since: string): Changed[] {
  return actions.toSorted(compareByDue).flatMap((action) => {
    const added = isoDay(action.createdAt) >= since ? [`${formatDate(action.createdAt)}: Added`] : [];
    const lines = [
      ...added,
      ...action.updates.filter(({ at }) => isoDay(at) >= since).map((update) => updateLine(update)),
    ];
    return lines.length === 0 ? [] : [{ action, lines }];
  });
}

function updateLine({ at, text, status }: ActionUpdate): string {
  const moved = status === null ? '' : `Moved to ${actionStatusNames[status]}`;
  const words = [moved, text.trim()].filter((part) => part !== '').join('. ');
  return `${formatDate(at)}: ${words}`;
}

/** A report on the actions for a meeting. `text` for a message, `html` the same as a table for a document. */
export interface ActionUpdateCopy {
  text: string;
  html: string;
}

/** All actions in one sentence, then what changed. Text that people typed is text in the table too. */
export function actionUpdateCopy(actions: readonly Action[], since: string, today: string): ActionUpdateCopy {
  const title = `Actions: update from ${formatDate(since)} to ${formatDate(today)}`;
  const summary = actionsSentence(actions, today);
  const changed = changedSince(actions, since).map(({ action, lines }) => ({
    what: action.what,
    owner: action.owner.trim() || noOwnerText,
    due: dueText(action, today),
    dueSentence: dueSentence(action, today),
    status: actionStatusNames[action.status],
    lines: [...lines, ...(action.result.trim() === '' ? [] : [`Result: ${action.result.trim()}`])],
  }));
  const nothing = 'Nothing has changed in this time.';
  const text = [
    title,
    summary,
    ...(changed.length === 0 ? [nothing] : []),
    ...changed.flatMap(({ what, owner, dueSentence, status, lines }) => [
      '',
      what,
      `${owner === noOwnerText ? owner : `Owner: ${owner}.`} ${dueSentence} Status: ${status}.`,
      ...lines.map((line) => `- ${line}`),
    ]),
  ].join('\n');
  const head = ['Action', 'Owner', 'Due', 'Status', 'What changed'];
  const rows = changed.map(
    ({ what, owner, due, status, lines }) =>
      `<tr>${[what, owner, due, status].map(cell).join('')}<td>${lines.map(escaped).join('<br>')}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? `<p>${nothing}</p>`
      : `<table border="1"><thead><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr></thead>` +
        `<tbody>${rows.join('')}</tbody></table>`;
  return { text, html: `<h2>${title}</h2><p>${summary}</p>${table}` };
}

function dueSentence(action: Action, today: string): string {
  const words = dueText(action, today);
  return action.due === null || isOverdue(action, today) ? `${words}.` : `Due ${words}.`;
}

const cell = (text: string) => `<td>${escaped(text)}</td>`;

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r?\n/g, '<br>');
}

/** The due dates of open actions for a calendar; those without a date have no place in one. */
export function actionDays(actions: readonly Action[]): CalendarDay[] {
  return actions.toSorted(compareByDue).flatMap(({ id, what, owner, due, status, measure }) => {
    if (due === null || status === 'done' || status === 'cancelled') return [];
    const description = [owner.trim() === '' ? '' : `Owner: ${owner.trim()}`, measure.trim()];
    return [
      {
        uid: `action-${id}`,
        day: due,
        title: `Action due: ${what}`,
        description: description.filter((part) => part !== '').join('\n'),
      },
    ];
  });
}
