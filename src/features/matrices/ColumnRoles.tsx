import { Select } from '#components/Select.tsx';
import {
  columnRoleNames,
  columnRoles,
  type ColumnMapping,
  type ColumnRole,
} from '#core/matrixImport/columns.ts';
import type { ImportTable } from '#core/matrixImport/importTable.ts';
import { shortened } from '#core/ownMatrix/newDraft.ts';

interface Props {
  table: ImportTable;
  mapping: ColumnMapping;
  onHeader: (header: number | null) => void;
  onRole: (column: number, role: ColumnRole) => void;
}

/** How many rows from the top can be chosen as the one with the headings. */
const headerRows = 20;

/** One question for each column, with its heading and its first words. */
export function ColumnRoles({ table: { rows }, mapping: { header, roles }, onHeader, onRole }: Props) {
  return (
    <>
      <h2>What the columns hold</h2>
      <Select
        label="Row with the headings"
        value={header ?? ''}
        onChange={({ target }) => onHeader(target.value === '' ? null : Number(target.value))}
      >
        <option value="">There are no headings</option>
        {rows.slice(0, headerRows).map((cells, index) => (
          <option key={index} value={index}>
            Row {index + 1}: {shortened(cells.filter((cell) => cell !== '').join(', '), 60) || 'empty'}
          </option>
        ))}
      </Select>
      <div className="column-roles">
        {roles.map((role, column) => {
          const heading = header === null ? '' : (rows[header]?.[column] ?? '');
          const first = rows.slice((header ?? -1) + 1).find((cells) => (cells[column] ?? '') !== '');
          const example = shortened(first?.[column] ?? '', 70);
          if (heading === '' && example === '') return null;
          return (
            <Select
              key={column}
              label={`${letter(column)}: ${shortened(heading, 60) || 'no heading'}`}
              hint={example === '' ? 'No text below' : `First: ${example}`}
              value={role}
              onChange={({ target }) => {
                const next = columnRoles.find((one) => one === target.value);
                if (next !== undefined) onRole(column, next);
              }}
            >
              {columnRoles.map((one) => (
                <option key={one} value={one}>
                  {columnRoleNames[one]}
                </option>
              ))}
            </Select>
          );
        })}
      </div>
    </>
  );
}

/** "A", "Z", "AA", as spreadsheets name columns. */
function letter(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letter(Math.floor(column / 26) - 1) + rest;
}
