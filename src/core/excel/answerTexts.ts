import { confidences, type Answer, type CriterionResponse } from '#core/response.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText, confidenceShortNames, levelText, type LevelNames } from '#core/words.ts';
import { answerFieldNames, type AnswerField } from './answerColumns.ts';
import { fingerprint } from './cellText.ts';

/** What stands in the cells that people may change, by field. */
export type AnswerTexts = Record<AnswerField, string>;

export const noOwnTarget = 'No target of its own';
export const noTarget = 'No target';
export const confidenceNotStated = 'Not stated';

/** An answer as its row of the sheet shows it. Notes and reasons may be empty: people type into these cells. */
export function answerTexts(view: CriterionView, levels: LevelNames): AnswerTexts {
  const { impossibleLevel, impossibleTarget } = view;
  const impossible = (level: number) => `Level ${level}, which this matrix does not have`;
  return {
    answer: impossibleLevel === null ? answerText(levels, view.answer) : impossible(impossibleLevel),
    target:
      impossibleTarget !== null
        ? impossible(impossibleTarget)
        : view.target === null
          ? noTarget
          : levelText(levels, view.target),
    confidence: confidenceText(view.confidence),
    note: view.note,
    reason: view.notApplicableReason,
  };
}

/** Nothing in any cell: the row of a blank sheet. */
export const blankTexts: AnswerTexts = { answer: '', target: '', confidence: '', note: '', reason: '' };

/** What the cells said when the file was made, short enough for a cell of its own. */
export function fingerprintsOf(texts: AnswerTexts): string {
  return answerFieldNames.map((field) => `${field}:${fingerprint(texts[field])}`).join(' ');
}

/** The fingerprint of one field, or `null` where the cell that kept it was changed. */
export function fingerprintIn(cell: string, field: AnswerField): string | null {
  return new RegExp(`(?:^| )${field}:([0-9a-f]{12})(?: |$)`).exec(cell)?.[1] ?? null;
}

/** The answers to choose from, as the list in the sheet has them. */
export function answerChoices(levels: LevelNames, allowNotApplicable: boolean): string[] {
  const answers: Answer[] = [
    ...levels.map(({ value }) => ({ state: 'level' as const, level: value, source: 'judged' as const })),
    { state: 'unknown' },
    ...(allowNotApplicable ? [{ state: 'not-applicable' as const }] : []),
    null,
  ];
  return answers.map((answer) => answerText(levels, answer));
}

export function targetChoices(levels: LevelNames): string[] {
  return [...levels.map(({ value }) => levelText(levels, value)), noOwnTarget];
}

export const confidenceChoices = [...confidences, null].map(confidenceText);

/** "High", or that nobody has said. */
export function confidenceText(confidence: CriterionResponse['confidence']): string {
  return confidence === null ? confidenceNotStated : confidenceShortNames[confidence];
}
