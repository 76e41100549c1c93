import type { Paper, PaperBlock, PaperPart, PaperTable } from '#core/paper/paper.ts';
import { seriesNames } from '#core/paper/seriesNames.ts';
import type { DomainRow } from '#core/standing.ts';

/** A dot of 1 by 1, as a logo. */
export const dotPng =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const levels = [
  { value: 0, name: 'Not started' },
  { value: 1, name: 'Starting' },
  { value: 2, name: 'Developing' },
  { value: 3, name: 'Established' },
];

export function aDomainRow(label: string, fields: Partial<DomainRow> = {}): DomainRow {
  return {
    ...{ id: label, label, shortLabel: label, current: 1, low: 0, high: 2, target: 3, previous: null },
    ...{ provisional: false, emptyText: 'No level yet' },
    ...fields,
  };
}

/** A table with the first column naming its rows. */
export function aTable(caption: string, rows: readonly string[][], heads: readonly string[]): PaperTable {
  return {
    ...{ kind: 'table', id: caption, caption, about: null, captionHidden: false, keep: false, size: 'plain' },
    columns: heads.map((header, index) => ({
      ...{ key: String(index), header, align: 'left', rowHeader: index === 0, width: 100 / heads.length },
    })),
    rows: rows.map((cells, row) => ({
      id: String(row),
      cells: Object.fromEntries(cells.map((text, index) => [String(index), { text }])),
    })),
  };
}

export const aParagraph = (text: string): PaperBlock => ({
  kind: 'paragraph',
  text,
  tone: 'plain',
  typed: true,
});

export function aPart(title: string, blocks: PaperBlock[], fields: Partial<PaperPart> = {}): PaperPart {
  return { id: title, title, page: 'portrait', breakBefore: false, size: 'plain', blocks, ...fields };
}

export function aPaper(parts: PaperPart[], fields: Partial<Paper> = {}): Paper {
  return {
    title: 'Advanced practice governance: board report',
    fileTitle: '2026-11-20 Advanced practice governance – Anytown Trust',
    organisation: 'Anytown Trust',
    header: { left: 'Advanced practice governance – Anytown Trust', right: 'Draft' },
    footer: 'Unofficial tool. Self-assessment, not assurance.',
    cover: {
      logo: { png: dotPng, alt: 'Logo of Anytown Trust' },
      organisation: 'Anytown Trust',
      lines: ['April 2026 to March 2027', 'Draft'],
      warnings: ['SAMPLE – NOT REAL DATA'],
      compact: false,
    },
    parts,
    ...fields,
  };
}

const domains = [
  aDomainRow('Governance and strategy', { current: 2, previous: 1 }),
  aDomainRow('Supervision and support', { current: 0, previous: 0 }),
  aDomainRow('Job planning', { current: null, emptyText: 'Not applicable' }),
  aDomainRow('Data & evaluation', { current: 3, previous: 2 }),
];

/** One of everything that a paper may hold. */
export const wholePaper = aPaper([
  aPart(
    'Cover sheet',
    [
      {
        kind: 'facts',
        rows: [
          { term: 'Meeting', text: 'Trust board' },
          { term: 'Author', text: 'Not provided' },
        ],
      },
      {
        kind: 'paragraph',
        lead: 'Recommendation',
        text: 'The board is asked to:\n(a) note this',
        tone: 'plain',
        typed: true,
      },
    ],
    { page: 'front' },
  ),
  aPart(
    'Executive summary',
    [
      { kind: 'list', ordered: false, columns: false, items: ['14 of 24 criteria', 'Fish & chips < £5'] },
      { kind: 'list', ordered: true, columns: false, items: ['First', 'Second'] },
      { kind: 'heading', level: 3, text: 'Priorities' },
      { kind: 'list', ordered: true, columns: false, items: ['Again first'] },
      aTable(
        'First gaps',
        [
          ['1.1 Board report', 'Level 1, Starting'],
          ['2.1 Supervision', 'Level 0, Not started'],
        ],
        ['Criterion', 'Now'],
      ),
    ],
    { breakBefore: true },
  ),
  aPart('Where we are', [
    {
      ...{ kind: 'chart', id: 'dots', title: '2 of 3 domains are below target', headingLevel: 3 },
      ...{ note: 'The dot is the current level.', description: 'Dot plot of 4 domains.', levels },
      ...{ form: 'dots', rows: domains, words: seriesNames },
    },
    {
      kind: 'charts',
      charts: [
        {
          ...{ kind: 'chart', id: 'radar', title: 'Shape of 4 domains', headingLevel: 4 },
          ...{
            note: null,
            description: 'Radar of 4 domains.',
            levels,
            form: 'radar',
            rows: domains,
            words: seriesNames,
          },
        },
      ],
    },
    {
      ...aTable('Level of every criterion', [], ['Domain', '1', '2', '3']),
      rows: [
        {
          id: 'a',
          cells: {
            0: { text: 'Governance' },
            1: { text: '0', level: { value: 0, levels } },
            2: { text: '3', level: { value: 3, levels } },
            3: { text: 'Not known', tone: 'hatched' },
          },
        },
        {
          id: 'b',
          cells: {
            0: { text: 'Supervision' },
            1: { text: '2', level: { value: 2, levels } },
            2: { text: 'Not applicable', tone: 'grey' },
            3: { text: 'None' },
          },
        },
      ],
    },
  ]),
  aPart('What changed', [
    {
      ...{ kind: 'chart', id: 'moves', title: '1 of 2 domains went up', headingLevel: 3, note: null },
      ...{ description: 'Then and now of 2 domains.', levels, form: 'dumbbell' },
      words: { previous: 'April 2025 to March 2026', current: 'April 2026 to March 2027' },
      rows: [
        {
          ...{
            id: 'd1',
            label: 'Governance and strategy',
            shortLabel: 'Governance',
            previous: 1,
            current: 2,
          },
          ...{ change: { text: 'Up 1 level', direction: 'up' }, common: 3 },
        },
        {
          ...{ id: 'd2', label: 'Job planning', shortLabel: 'Job planning', previous: null, current: null },
          ...{ change: { text: 'Not comparable', direction: null }, common: 0 },
        },
      ],
    },
  ]),
  aPart(
    'Appendix A: all answers',
    [
      aTable(
        'Answers',
        Array.from({ length: 40 }, (_, index) => [
          `${index + 1}`,
          'Statement of the criterion',
          'A note of some words',
          'Evidence',
        ]),
        ['Ref', 'Criterion', 'Note', 'Evidence'],
      ),
    ],
    { page: 'wide', breakBefore: true },
  ),
  aPart('Appendix C: method', [aParagraph('Levels are counted, not added up.')]),
]);
