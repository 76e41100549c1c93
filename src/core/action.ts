import { daySchema } from './day.ts';
import { recordBase, type RecordBase } from './record.ts';
import { idSchema, requiredText, textSchema, z } from './schema.ts';

export const actionStatuses = ['not-started', 'in-progress', 'done', 'on-hold', 'cancelled'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** One line of the log: what someone wrote, or a change of status (`status`), or both. `at`: ISO 8601, UTC. */
const actionUpdateSchema = z.object({
  id: idSchema,
  at: z.string(),
  text: textSchema(5000),
  status: z.nullable(z.enum(actionStatuses)),
});
export type ActionUpdate = z.infer<typeof actionUpdateSchema>;

export const actionFields = z.object({
  organisationId: idSchema,
  /** The assessment in which it was added; `null` when it was added on the list of actions. */
  assessmentId: z.nullable(idSchema),
  what: requiredText('Enter what will be done', 500),
  /** The text of the level to reach, as it was when the action was added. */
  why: textSchema(5000),
  /** One action may close several gaps. By permanent ids, so that next year's assessment finds it. */
  criteria: z.array(z.object({ matrixId: idSchema, criterionId: idSchema })),
  owner: textSchema(200),
  due: z.nullable(daySchema),
  reviewMeeting: textSchema(200),
  /** How people will know that it worked. */
  measure: textSchema(2000),
  status: z.enum(actionStatuses),
  updates: z.array(actionUpdateSchema),
  result: textSchema(5000),
  /** The evidence that it produced. */
  evidenceIds: z.array(idSchema),
  createdAt: z.string(),
  /** When it was done or cancelled, ISO 8601; `null` while it is open. */
  closedAt: z.nullable(z.string()),
});
export type ActionFields = z.infer<typeof actionFields>;

/** Actions belong to the organisation, so that they outlive the assessment that asked for them. */
export const actionSchema = z.looseObject({ ...recordBase, ...actionFields.shape });
export type Action = ActionFields & RecordBase;

/** An action about which only the work is known; everything else can come later. */
export function newAction(organisationId: string, what: string, createdAt: string): ActionFields {
  return {
    organisationId,
    assessmentId: null,
    what,
    why: '',
    criteria: [],
    owner: '',
    due: null,
    reviewMeeting: '',
    measure: '',
    status: 'not-started',
    updates: [],
    result: '',
    evidenceIds: [],
    createdAt,
    closedAt: null,
  };
}

/** Done and cancelled actions ask for nothing more. */
export function isOpen({ status }: Pick<Action, 'status'>): boolean {
  return status !== 'done' && status !== 'cancelled';
}

/** Open and due before `today` (`yyyy-MM-dd`, the device's own day). What is due today is not overdue. */
export function isOverdue(action: Pick<Action, 'status' | 'due'>, today: string): boolean {
  return isOpen(action) && action.due !== null && action.due < today;
}

/** The fields after a change of status at `at` (ISO 8601), with its line in the log. The same status changes nothing. */
export function withStatus(
  action: ActionFields,
  status: ActionStatus,
  at: string,
  updateId: string,
): ActionFields {
  if (action.status === status) return action;
  const closed = !isOpen({ status });
  return {
    ...action,
    status,
    closedAt: closed ? at : null,
    updates: [...action.updates, { id: updateId, at, text: '', status }],
  };
}

/** The actions that are about a criterion, in the order given. */
export function actionsFor(actions: readonly Action[], matrixId: string, criterionId: string): Action[] {
  return actions.filter(({ criteria }) =>
    criteria.some((about) => about.matrixId === matrixId && about.criterionId === criterionId),
  );
}

/**
 * The organisation's actions that an assessment has to do with: added in it, or about a criterion of its matrices and
 * not yet closed when it was started. Deleted ones are left out; the first due come first, those without a date last.
 */
export function actionsOfAssessment(
  actions: readonly Action[],
  assessment: { id: string; createdAt: string; matrices: readonly { id: string }[] },
): Action[] {
  const matrixIds = new Set(assessment.matrices.map(({ id }) => id));
  return actions
    .filter(
      (action) =>
        action.deletedAt === null &&
        (action.assessmentId === assessment.id ||
          (action.criteria.some(({ matrixId }) => matrixIds.has(matrixId)) &&
            (action.closedAt === null || action.closedAt >= assessment.createdAt))),
    )
    .toSorted(compareByDue);
}

/** The first due first, those without a date last; then the older first. */
export function compareByDue(a: Action, b: Action): number {
  return compareTexts(a.due ?? '9999', b.due ?? '9999') || compareTexts(a.createdAt, b.createdAt);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
