import type { Matrix } from '#core/matrix.ts';
import { responseFields, type AnswerPatch } from '#core/response.ts';
import { isSame } from '#core/same.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText, levelText } from '#core/words.ts';
import { answerHeaders, type AnswerField } from './answerColumns.ts';
import { confidenceText, noOwnTarget } from './answerTexts.ts';
import { readAnswer, readConfidence, readTarget } from './answerValues.ts';
import { isCut } from './cellText.ts';

/** What a changed cell asks for: a patch with its words, nothing new (`null`), or why it cannot be used. */
export type Meaning = { patch: AnswerPatch; inFile: string } | { problem: string } | null;

/** What the text of a cell means for a criterion as it is now. `text` is not empty. */
export function meaningOf(field: AnswerField, text: string, matrix: Matrix, view: CriterionView): Meaning {
  switch (field) {
    case 'answer':
      return answerMeaning(text, matrix, view);
    case 'target':
      return targetMeaning(text, matrix, view);
    case 'confidence': {
      const read = readConfidence(text);
      if (read === null)
        return { problem: `“${short(text)}” is not a confidence. Choose one from the list.` };
      return read.value === view.confidence
        ? null
        : { patch: { confidence: read.value }, inFile: confidenceText(read.value) };
    }
    case 'note':
    case 'reason':
      return textMeaning(field, text, view);
  }
}

/** What an emptied cell means: a text is taken away; what is chosen from a list is never taken away by leaving it out. */
export function emptyMeaning(field: AnswerField, view: CriterionView): Meaning {
  const say = (words: string) => ({
    problem: `The cell under “${answerHeaders[field]}” is empty. Choose “${words}” from the list to take it away.`,
  });
  switch (field) {
    case 'answer':
      return say(answerText([], null));
    case 'target':
      return say(noOwnTarget);
    case 'confidence':
      return say(confidenceText(null));
    case 'note':
    case 'reason':
      return textMeaning(field, '', view);
  }
}

function answerMeaning(text: string, { scale: { levels } }: Matrix, view: CriterionView): Meaning {
  const read = readAnswer(text, levels);
  if (read === null) return notInList(text);
  const { value } = read;
  if (value?.state === 'not-applicable' && !view.criterion.allowNotApplicable) {
    return {
      problem: `This criterion cannot be “${answerText(levels, value)}”. Choose another answer from the list.`,
    };
  }
  const isKnown = view.impossibleLevel === null;
  const same = value?.state === 'level' ? value.level === view.level : isKnown && isSame(value, view.answer);
  return same ? null : { patch: { answer: value }, inFile: answerText(levels, value) };
}

function targetMeaning(text: string, { scale: { levels } }: Matrix, view: CriterionView): Meaning {
  const read = readTarget(text, levels);
  if (read === null) return notInList(text);
  const { value } = read;
  if (value === null) {
    return view.targetSource === 'criterion' ? { patch: { target: null }, inFile: noOwnTarget } : null;
  }
  return value === view.target ? null : { patch: { target: value }, inFile: levelText(levels, value) };
}

function textMeaning(field: 'note' | 'reason', text: string, view: CriterionView): Meaning {
  const key = field === 'note' ? 'note' : 'notApplicableReason';
  const what = field === 'note' ? 'note' : 'reason';
  if (isCut(view[key]) || isCut(text)) {
    return {
      problem: `The ${what} is too long for a cell, so the file holds only the first part of it. Change it in the tool.`,
    };
  }
  return responseFields.shape[key].safeParse(text).success
    ? { patch: { [key]: text }, inFile: text }
    : { problem: `The ${what} is too long. Make it shorter.` };
}

function notInList(text: string): Meaning {
  return { problem: `“${short(text)}” is not a level of this matrix. Choose one from the list.` };
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
