import type { Criterion, Domain } from '#core/matrix.ts';
import {
  aggregateWords,
  bookColumns,
  bookSheets,
  detailRows,
  noCapabilities,
  wordingStatusWords,
  type DetailName,
} from '#core/matrixImport/bookNames.ts';
import { columnRoleNames, type ColumnRole } from '#core/matrixImport/columns.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { levelText, pillarNames } from '#core/words.ts';
import { column, plainTable, type Table, type TableCell } from './table.ts';

const help = [
  [
    'What this is',
    'A matrix: what an organisation scores itself against. Change it here, save it, and import it in the tool under Matrices.',
  ],
  ['Sheet “Matrix”', 'What the matrix is called, whose wording it is and on what terms it may be used.'],
  [
    'Sheet “Levels”',
    'From 2 to 7 levels, from the lowest to the highest. The meaning is shown where a criterion has no text of its own.',
  ],
  [
    'Sheet “Criteria”',
    'One row for each criterion. An empty domain continues the one above. The column of each level begins with “Level” and its number.',
  ],
  [
    'Lists in a cell',
    'Checklist, what to look for, pillars and sources: one entry on each line (Alt and Enter in Excel).',
  ],
  ['Permanent ids', 'Leave them as they are: answers are kept by them. Leave them empty for new criteria.'],
] as const;

/** A matrix as the tables of an Excel file that can be changed and imported again. */
export function matrixTables(draft: MatrixDraft): Table[] {
  return [
    plainTable('Read me', [column('About this file', 24), column('', 100)], help),
    plainTable(
      bookSheets.details,
      bookColumns.details.map((header, index) =>
        column(header, [22, 80, 60][index] ?? 20, index === 1 ? 'change' : 'read'),
      ),
      detailRows.map(([name, label, hint]) => [label, detail(draft, name), hint]),
    ),
    plainTable(
      bookSheets.levels,
      bookColumns.levels.map((header, index) => column(header, [10, 24, 90, 20][index] ?? 20, 'change')),
      draft.scale.levels.map(({ value, name, meaning, shortName }) => [
        value,
        name,
        meaning,
        shortName ?? '',
      ]),
    ),
    criteriaTable(draft),
    plainTable(
      bookSheets.sources,
      bookColumns.sources.map((header, index) => column(header, [14, 90, 60][index] ?? 20, 'change')),
      draft.sources.map(({ tag, name, url }) => [tag, name, url ?? '']),
    ),
    plainTable(
      bookSheets.earlier,
      bookColumns.earlier.map((header) => column(header, 26)),
      (draft.supersedes ?? []).flatMap(({ id, version, criteria }) =>
        criteria.length === 0
          ? [[id, version, '', '', '']]
          : criteria.map(({ from, to, note }) => [id, version, from, to ?? '', note]),
      ),
    ),
  ];
}

function detail(draft: MatrixDraft, name: DetailName): TableCell {
  if (name === 'wordingStatus')
    return draft.wordingStatus === null ? '' : wordingStatusWords[draft.wordingStatus];
  if (name === 'aggregate') return aggregateWords[draft.aggregate];
  return draft[name] ?? '';
}

type CriterionCell = (criterion: Criterion, domain: Domain) => TableCell;

/** Texts of several entries stand on lines of their own. */
const list = (entries: readonly string[]) => entries.join('\n');
const yesNo = (is: boolean) => (is ? 'Yes' : 'No');

const before: readonly (readonly [ColumnRole, number, CriterionCell])[] = [
  ['domain', 26, (_, { title }) => title],
  ['ref', 10, ({ ref }) => ref],
  ['title', 30, ({ title }) => title],
  ['statement', 50, ({ statement }) => statement],
];
const after: readonly (readonly [ColumnRole, number, CriterionCell])[] = [
  ['explanation', 40, ({ explanation }) => explanation],
  ['checklist', 40, ({ checklist }) => list(checklist)],
  ['lookFor', 40, ({ lookFor }) => list(lookFor)],
  ['pillars', 24, ({ pillars }) => list(pillars.map((id) => pillarNames[id]))],
  ['essential', 12, ({ essential }) => yesNo(essential)],
  ['notApplicable', 14, ({ allowNotApplicable }) => yesNo(allowNotApplicable)],
  ['sources', 14, ({ sources }) => list(sources)],
  [
    'capabilities',
    14,
    ({ capabilities }) => (capabilities?.length === 0 ? noCapabilities : list(capabilities ?? [])),
  ],
  ['domainShort', 22, (_, { shortTitle }) => shortTitle],
  ['set', 12, (_, { set }) => (set === 'core' ? 'Core' : 'Extension')],
  ['question', 40, (_, { question }) => question],
  ['domainId', 16, (_, { id }) => id],
  ['id', 24, ({ id }) => id],
];

function criteriaTable(draft: MatrixDraft): Table {
  const { levels } = draft.scale;
  const header = (role: ColumnRole, width: number) => column(headingOf(role), width, 'change');
  const cells = (columns: typeof before, criterion: Criterion, domain: Domain) =>
    columns.map(([, , cell]) => cell(criterion, domain));
  return {
    ...plainTable(
      bookSheets.criteria,
      [
        ...before.map(([role, width]) => header(role, width)),
        ...levels.map(({ value }) => column(levelText(levels, value).replace(',', ':'), 36, 'change')),
        ...after.map(([role, width]) => header(role, width)),
      ],
      draft.domains.flatMap((domain) =>
        domain.criteria.map((criterion) => [
          ...cells(before, criterion, domain),
          ...levels.map(({ value }) => criterion.descriptors?.[String(value)] ?? ''),
          ...cells(after, criterion, domain),
        ]),
      ),
      3,
    ),
    paper: 'A3',
  };
}

/** The words for a role are headings too, but for the examples in them. */
function headingOf(role: ColumnRole): string {
  return columnRoleNames[role].replace(/, such as .*$|, yes or no$|, by tag$/, '');
}
