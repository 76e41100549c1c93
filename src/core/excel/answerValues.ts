import { confidences, type Answer, type CriterionResponse } from '#core/response.ts';
import { answerText, levelText, type LevelNames } from '#core/words.ts';
import { confidenceText, noOwnTarget, noTarget } from './answerTexts.ts';
import { plainText } from './cellText.ts';

/** What a cell means, or `null` when it means nothing that can be stored. */
export type Read<Value> = { value: Value } | null;

/**
 * The answer that a cell says. The words of the list are meant; people also type "2", "level 2" or "developing", and
 * these can only mean one thing. "Level 2, Established" on a scale whose level 2 has another name means nothing.
 */
export function readAnswer(text: string, levels: LevelNames): Read<Answer> {
  const level = readLevel(text, levels);
  if (level !== null) return { value: { state: 'level', level, source: 'judged' } };
  const others: Answer[] = [{ state: 'unknown' }, { state: 'not-applicable' }, null];
  const found = others.find((answer) => same(text, answerText(levels, answer)));
  return found === undefined ? null : { value: found };
}

/** The target that a cell says; `null` as value when the criterion has none of its own. */
export function readTarget(text: string, levels: LevelNames): Read<number | null> {
  const level = readLevel(text, levels);
  if (level !== null) return { value: level };
  return same(text, noOwnTarget) || same(text, noTarget) ? { value: null } : null;
}

export function readConfidence(text: string): Read<CriterionResponse['confidence']> {
  const found = [...confidences, null].find((one) => same(text, confidenceText(one)));
  return found === undefined ? null : { value: found };
}

function readLevel(text: string, levels: LevelNames): number | null {
  const found = levels.filter(({ value, name }) =>
    [levelText(levels, value), `Level ${value}`, `Level ${value} ${name}`, String(value), name].some(
      (words) => same(text, words),
    ),
  );
  return found.length === 1 ? (found[0]?.value ?? null) : null;
}

function same(a: string, b: string): boolean {
  return simple(a) === simple(b);
}

const simple = (text: string) => plainText(text).toLowerCase().replace(/\s+/g, ' ');
