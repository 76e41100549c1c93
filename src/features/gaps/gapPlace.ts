import type { ReactNode } from 'react';
import { actionsFor, type Action, type ActionFields } from '#core/action.ts';
import { sectionKey } from '#core/assessment.ts';
import type { Gap } from '#core/gap.ts';
import { stepsToTarget } from '#core/gapWords.ts';
import type { Matrix } from '#core/matrix.ts';
import { hasOwner } from '#core/priority.ts';
import type { Report } from '#core/report.ts';
import { href } from '#state/paths.ts';

/** Shows the form that adds an action. It belongs to another feature, so the app hands it in. */
export type ShowActionForm = (form: {
  place: string;
  organisationId: string;
  start: Partial<Pick<ActionFields, 'assessmentId' | 'why' | 'criteria' | 'reviewMeeting'>>;
  onAdded: (actionId: string, what: string) => void;
  onCancel: () => void;
}) => ReactNode;

/** What every part of the page needs to know about the gaps of one matrix. */
export interface GapContext {
  matrix: Matrix;
  /** All gaps, in the order that is shown. */
  gaps: readonly Gap[];
  assessment: Report['assessment'];
  /** The actions that the assessment has to do with. */
  actions: readonly Action[];
  today: string;
  /** A signed-off assessment: text takes the place of controls. */
  locked: boolean;
  actionForm: ShowActionForm;
}

export function actionsOf({ actions, matrix }: GapContext, gap: Gap): Action[] {
  return actionsFor(actions, matrix.id, gap.view.criterion.id);
}

export function isOwned({ actions, matrix }: GapContext, gap: Gap): boolean {
  return hasOwner(actions, matrix.id, gap.view.criterion.id);
}

/** What an action at a gap starts with: where it belongs, and the level text that it is to make true. */
export function startOfAction({ matrix, assessment }: GapContext, gap: Gap) {
  const [next] = stepsToTarget(matrix, gap);
  return {
    assessmentId: assessment.id,
    criteria: [{ matrixId: matrix.id, criterionId: gap.view.criterion.id }],
    why: next === undefined ? '' : `To reach ${next.name}: ${next.descriptor}`,
    reviewMeeting: assessment.reviewMeeting,
  };
}

/** The address of the criterion of a gap. */
export function criterionHref({ matrix, assessment }: GapContext, { view }: Gap): string {
  return href('criterion', {
    assessmentId: assessment.id,
    section: sectionKey(matrix.id, view.domain.id),
    criterionId: view.criterion.id,
  });
}

/** The address of an action, with the way back to these gaps. */
export function actionHref({ assessment }: GapContext, actionId: string): string {
  return href('action', { actionId }, `return=gaps&assessment=${assessment.id}`);
}
