import { compareByDue, isOverdue, type Action, type ActionStatus } from '#core/action.ts';
import { actionStatuses } from '#core/action.ts';
import { isDueSoon } from '#core/actionWords.ts';
import { criterionPlace, type CriterionPlace, type MatrixUse } from '#core/criterionPlace.ts';

/** An action with what its criteria are called; `places` leaves out those that no wording here has. */
export interface ListedAction {
  action: Action;
  places: CriterionPlace[];
  /** It links to a criterion that is not, or no longer, in the wording. */
  hasRemoved: boolean;
}

/** Which actions to show; `null` lets all through. An empty owner is "no one is named". */
export interface ActionFilter {
  owner: string | null;
  status: ActionStatus | 'open' | null;
  due: 'overdue' | 'soon' | null;
  domain: string | null;
}

/** The names under which the address keeps the filter. */
export const actionFilterKeys = ['owner', 'status', 'due', 'domain'] as const;

export const sorts = ['due', 'status', 'what'] as const;
export type Sort = (typeof sorts)[number];

/** The actions with the places of their criteria, the first due first. */
export function listActions(actions: readonly Action[], uses: readonly MatrixUse[]): ListedAction[] {
  return actions.toSorted(compareByDue).map((action) => {
    const found = action.criteria.map((about) => criterionPlace(about, uses));
    return {
      action,
      places: found.flatMap((place) => place ?? []),
      hasRemoved: found.some((place) => place === null || place.removed),
    };
  });
}

/** Reads the filter from the query of the address; what no action could have counts as no filter. */
export function readActionFilter(query: string): ActionFilter {
  const parameters = new URLSearchParams(query);
  const due = parameters.get('due');
  return {
    owner: parameters.get('owner'),
    status: (['open', ...actionStatuses] as const).find((one) => one === parameters.get('status')) ?? null,
    due: due === 'overdue' || due === 'soon' ? due : null,
    domain: parameters.get('domain'),
  };
}

/** The actions that pass every part of the filter, in the order given. */
export function filterActions(
  listed: readonly ListedAction[],
  { owner, status, due, domain }: ActionFilter,
  today: string,
): ListedAction[] {
  return listed.filter(
    ({ action, places }) =>
      (owner === null || action.owner.trim() === owner) &&
      (status === null ||
        (status === 'open'
          ? action.status !== 'done' && action.status !== 'cancelled'
          : action.status === status)) &&
      (due !== 'overdue' || isOverdue(action, today)) &&
      (due !== 'soon' || isDueSoon(action, today)) &&
      (domain === null || places.some(({ section }) => section === domain)),
  );
}

/** In another order; without a date comes last, and what is equal stays with the first due first. */
export function sortActions(listed: readonly ListedAction[], by: Sort): ListedAction[] {
  return listed.toSorted((a, b) => {
    if (by === 'status') {
      const order = actionStatuses.indexOf(a.action.status) - actionStatuses.indexOf(b.action.status);
      if (order !== 0) return order;
    }
    if (by === 'what') return a.action.what.localeCompare(b.action.what, 'en-GB');
    return compareByDue(a.action, b.action);
  });
}

/** The columns of the board. Cancelled actions are in the list only. */
export const boardStatuses = ['not-started', 'in-progress', 'on-hold', 'done'] as const;

/** The place, from 1, that an action has in the column of its status, and how many stand there. */
export function placeInColumn(listed: readonly ListedAction[], id: string): { place: number; of: number } {
  const status = listed.find(({ action }) => action.id === id)?.action.status;
  const column = listed.filter(({ action }) => action.status === status);
  return { place: column.findIndex(({ action }) => action.id === id) + 1, of: column.length };
}

/** The day on which an action was last written about or moved, ISO 8601. */
export function lastUpdate({ updates, createdAt }: Pick<Action, 'updates' | 'createdAt'>): string {
  return updates.at(-1)?.at ?? createdAt;
}
