import type { UseFormReturn } from 'react-hook-form';
import type { Answer } from '#core/response.ts';
import type { CriterionView } from '#core/view.ts';

/** What a person says about one criterion. Seeded once from the store; from then on it only saves. */
export interface AnswerFields {
  answer: Answer;
  notApplicableReason: string;
  target: number | null;
  confidence: CriterionView['confidence'];
  note: string;
  nextNote: string;
  checklist: CriterionView['checklist'];
}

export type AnswerFormState = UseFormReturn<AnswerFields>;

export const answerFieldNames = [
  'answer',
  'notApplicableReason',
  'target',
  'confidence',
  'note',
  'nextNote',
  'checklist',
] as const satisfies readonly (keyof AnswerFields)[];
