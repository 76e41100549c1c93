import { answerChoices, confidenceChoices, targetChoices } from '#core/excel/answerTexts.ts';
import { answerFileFormat, answerFileVersion, identityNames, listsName } from '#core/excel/answerColumns.ts';
import type { Matrix } from '#core/matrix.ts';
import type { Report } from '#core/report.ts';
import { confidenceNames } from '#core/words.ts';
import { column, plainTable, type Table } from './table.ts';

/** Names of the lists that cells are chosen from. A list belongs to a matrix, because a level does. */
export const listNames = {
  answer: (matrix: Matrix, allowNotApplicable: boolean) =>
    allowNotApplicable
      ? `Answer: ${matrix.shortTitle}`
      : `Answer that cannot be “Not applicable”: ${matrix.shortTitle}`,
  target: (matrix: Matrix) => `Target: ${matrix.shortTitle}`,
  confidence: 'Confidence',
};

const noMeaning = 'No more to say';

/** What can be chosen, what it means, and at the end what ties the file to its assessment. */
export function listsTable({ assessment, matrices }: Report): Table {
  return plainTable(
    listsName,
    [column('List', 44), column('Value', 44), column('What it means', 90)],
    [
      ...matrices.flatMap(({ matrix }) => matrixLists(matrix)),
      ...confidenceChoices.map((words) => [listNames.confidence, words, confidenceMeaning(words)]),
      [identityNames.format, `${answerFileFormat} ${answerFileVersion}`, keepIt],
      [identityNames.assessment, assessment.id, assessment.name],
      ...assessment.matrices.map(({ id, version, sha256 }) => [
        identityNames.matrix,
        `${id} ${version} ${sha256}`,
        matrices.find(({ matrix }) => matrix.id === id)?.matrix.title ?? id,
      ]),
    ],
  );
}

const keepIt = 'This tool reads these last rows when you bring the file back.';

function matrixLists(matrix: Matrix): string[][] {
  const { levels } = matrix.scale;
  const meaning = (index: number, other: string) => levels[index]?.meaning ?? other;
  const answers = (allowed: boolean) =>
    answerChoices(levels, allowed).map((words, index) => [
      listNames.answer(matrix, allowed),
      words,
      meaning(index, answerMeanings.get(words) ?? noMeaning),
    ]);
  const all = matrix.domains.flatMap(({ criteria }) => criteria);
  return [
    ...(all.some(({ allowNotApplicable }) => allowNotApplicable) ? answers(true) : []),
    ...(all.some(({ allowNotApplicable }) => !allowNotApplicable) ? answers(false) : []),
    ...targetChoices(levels).map((words, index) => [
      listNames.target(matrix),
      words,
      meaning(index, 'The target of its domain or of the whole assessment holds, where there is one.'),
    ]),
  ];
}

const answerMeanings = new Map([
  ['We do not know yet', 'An answer: somebody still has to find out.'],
  ['Not applicable', 'It does not concern your organisation. Say why in the column for the reason.'],
  ['Not answered', 'Nobody has looked at it yet.'],
]);

function confidenceMeaning(words: string): string {
  const found = Object.values(confidenceNames).find((name) => name.startsWith(`${words} – `));
  return found === undefined ? 'Nobody has said how sure they are.' : found.slice(words.length + 3);
}
