import { describe, expect, it } from 'vitest';
import { guessMapping, levelHeading, type ColumnRole } from '#core/matrixImport/columns.ts';
import { tableToDraft } from '#core/matrixImport/tableToDraft.ts';
import { draftProblems } from '#core/ownMatrix/draftProblems.ts';
import { emptyDraft } from '#core/ownMatrix/newDraft.ts';

const table = (text: string) => ({
  name: 'Sheet1',
  rows: text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim())),
});
const read = (text: string) => {
  const sheet = table(text);
  const mapping = guessMapping(sheet);
  return { ...tableToDraft(sheet, mapping, emptyDraft('own-1')), mapping };
};
const sentences = (text: string) =>
  read(text).problems.map((problem) => `Row ${problem.row ?? '–'}: ${problem.text}`);

describe('what columns hold', () => {
  it.each<[string, number | null, string]>([
    ['Level 2: Developing', 2, 'Developing'],
    ['3 – Embedded', 3, 'Embedded'],
    ['0. Not started', 0, 'Not started'],
    ['L4', 4, ''],
    ['Level three (good)', 3, 'good'],
    ['Emerging (1)', 1, 'Emerging'],
    ['Score 5', 5, ''],
    ['1.2', null, '1.2'],
    ['Maturing', null, 'Maturing'],
  ])('the heading %s is level %s, %s', (heading, value, name) =>
    expect(levelHeading(heading)).toEqual({ value, name }),
  );

  const roles = (text: string): ColumnRole[] => [...read(text).mapping.roles];
  it.each<[string, string, ColumnRole[]]>([
    ['the plain case', 'Domain|Item|Level 0|Level 1\nA|One|x|y', ['domain', 'statement', 'level', 'level']],
    [
      'headings under a title',
      'Our matrix|||\n|||\nRef|Criterion|Theme|1|2|3\n1.1|One|A|x|y|z',
      ['ref', 'statement', 'domain', 'level', 'level', 'level'],
    ],
    [
      'levels with names alone',
      'Area|Statement|Emerging|Developing|Mature\nA|One|x|y|z',
      ['domain', 'statement', 'level', 'level', 'level'],
    ],
    [
      'columns that nothing is known of',
      'No.|Standard 1|What we want|Red|Amber|Green|Evidence\n1|A|A long statement|x|y|z|Minutes',
      ['ref', 'domain', 'statement', 'level', 'level', 'level', 'lookFor'],
    ],
  ])('is guessed in %s', (_, text, expected) => expect(roles(text)).toEqual(expected));
});

describe('a table becomes a draft', () => {
  it('with domains from blank cells below, levels by number and refs in order', () => {
    const { draft, problems } = read(`
      Domain | Item | Level 1: Some | Level 0: None
      Strategy | There is a plan | A plan | No plan
      | There is a budget | A budget | No budget
      People | There is a lead | A lead | No lead`);
    expect(problems).toEqual([]);
    expect(draft.scale.levels.map(({ value, name }) => `${value} ${name}`)).toEqual(['0 None', '1 Some']);
    expect(
      draft.domains.map(({ title, criteria }) => [
        title,
        ...criteria.map(({ ref, statement }) => `${ref} ${statement}`),
      ]),
    ).toEqual([
      ['Strategy', '1.1 There is a plan', '1.2 There is a budget'],
      ['People', '2.1 There is a lead'],
    ]);
    expect(draft.domains[0]!.criteria[1]!.descriptors).toEqual({ 0: 'No budget', 1: 'A budget' });
  });

  it('with domains from rows that hold nothing else, passing over empty rows and repeated headings', () => {
    const { draft, problems } = read(`
      Criterion | 1 Poor | 2 Good
      Domain 1: Strategy ||
      A plan | a | b
      ||
      Criterion | 1 Poor | 2 Good
      Domain 2: People ||
      A lead | c | d`);
    expect(problems).toEqual([]);
    expect(draft.domains.map(({ title, criteria }) => `${title} (${criteria.length})`)).toEqual([
      'Domain 1: Strategy (1)',
      'Domain 2: People (1)',
    ]);
  });

  it('and says of each row what is missing', () => {
    expect(
      sentences(`
      Domain | Ref | Item | Level 0 | Level 1 | Level 2
      A | 1.1 | One | x | y | z
      A | 1.1 | Two | x |  | z
      A | 1.3 |  | x | y | z
      |  |  |  |  |
      A | 1.4 | Four |  |  | `),
    ).toEqual([
      'Row 3: no text for level 1',
      'Row 3: the reference “1.1” is used twice',
      'Row 4: no title',
      'Row 4: no statement',
      'Row 6: no text for level 0',
      'Row 6: no text for level 1',
      'Row 6: no text for level 2',
    ]);
  });

  it('S24-4 more than 7 levels, one level and double ids are refused in words', () => {
    const eight = Array.from({ length: 8 }, (_, n) => `Level ${n}`).join('|');
    expect(sentences(`Domain|Item|${eight}\nA|One|${eight}`)).toEqual(['Row 1: 8 levels, and 7 is the most']);
    expect(sentences('Domain|Item\nA|One')).toEqual(['Row 1: 0 of at least 2 levels']);
    expect(
      sentences('Permanent id|Domain|Item|Level 0|Level 1\nx1|A|One|a|b\nx1|A|Two|a|b\nno id!|A|Three|a|b'),
    ).toEqual(['Row 3: the id “x1” is used twice', 'Row 4: “no id!” is not an id']);
  });

  it('1.10 that a spreadsheet took for a number is not a second 1.1', () => {
    const rows = Array.from({ length: 12 }, (_, n) => `A|1.${n + 1 === 10 ? 1 : n + 1}|Item ${n}|x|y`).join(
      '\n',
    );
    const { draft, problems } = read(`Domain|Ref|Item|Level 0|Level 1\n${rows}`);
    expect(problems).toEqual([]);
    expect(draft.domains[0]!.criteria.map(({ ref }) => ref).slice(8)).toEqual([
      '1.9',
      '1.10',
      '1.11',
      '1.12',
    ]);
  });

  it('lacks only its details', () => {
    const { draft } = read('Domain|Item|Level 0|Level 1\nA|One|a|b');
    expect(new Set(draftProblems(draft).map(({ place }) => place.part))).toEqual(new Set(['details']));
  });
});
