import { withStatus, type Action, type ActionFields, type ActionStatus } from '#core/action.ts';
import type { EvidenceFields } from '#core/evidence.ts';
import { newId } from './assessments.ts';
import { change, commit } from './commit.ts';

/** The actions of an organisation outlive its assessments, so a signed-off one locks none of them. */
type Known = Pick<Action, 'id' | 'organisationId'>;
type Link = ActionFields['criteria'][number];

/** Stores a new action. */
export async function createAction(id: string, fields: ActionFields): Promise<void> {
  await commit([change('actions', id, () => fields)], { kind: 'created', about: fields.organisationId });
}

/** Changes some fields of the action as it is stored, so that two tabs' changes of different fields both survive. */
export async function patchAction(
  { id, organisationId }: Known,
  patch: (current: ActionFields) => Partial<ActionFields>,
): Promise<void> {
  await commit([patched(id, patch)], { kind: 'changed', about: organisationId });
}

function patched(id: string, patch: (current: ActionFields) => Partial<ActionFields>) {
  return change('actions', id, (current) => (current ? { ...current, ...patch(current) } : null));
}

/** Changes the status and logs it; closing and opening again keep `closedAt` right. */
export async function setActionStatus(action: Known, status: ActionStatus): Promise<void> {
  const at = new Date().toISOString();
  await patchAction(action, (current) => withStatus(current, status, at, newId()));
}

/** Adds a line to the log. */
export async function addActionUpdate(action: Known, text: string): Promise<void> {
  const line = { id: newId(), at: new Date().toISOString(), text: text.trim(), status: null };
  await patchAction(action, ({ updates }) => ({ updates: [...updates, line] }));
}

/** Links the action to a criterion, or takes the link away. Linking twice changes nothing. */
export async function linkCriterion(action: Known, link: Link, linked: boolean): Promise<void> {
  await patchAction(action, ({ criteria }) => {
    const others = criteria.filter((one) => !isSame(one, link));
    if (!linked) return { criteria: others };
    return others.length < criteria.length ? {} : { criteria: [...criteria, link] };
  });
}

const isSame = (a: Link, b: Link) => a.matrixId === b.matrixId && a.criterionId === b.criterionId;

/** Puts what the action produced into the organisation's evidence and names it in the action, in one transaction. */
export async function produceEvidence(
  { id, organisationId }: Known,
  evidenceId: string,
  evidence: EvidenceFields,
): Promise<void> {
  await commit(
    [
      change('evidence', evidenceId, () => evidence),
      patched(id, ({ evidenceIds }) => ({ evidenceIds: [...evidenceIds, evidenceId] })),
    ],
    { kind: 'changed', about: organisationId },
  );
}
