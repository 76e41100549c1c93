import { fewestLevels, mostLevels } from '#core/ownMatrix/draftProblems.ts';
import type { LevelEdit } from '#core/ownMatrix/editDraft.ts';
import type { Level } from '#core/matrix.ts';

/** A level as a form holds it. */
export interface LevelRow {
  key: number;
  /** The number that it has in the matrix; `null` for a new one. */
  from: number | null;
  value: string;
  name: string;
  shortName: string;
  meaning: string;
}
export type LevelField = 'value' | 'name' | 'shortName' | 'meaning';

export function levelRows(levels: readonly Level[]): LevelRow[] {
  return levels.map(({ value, name, shortName = '', meaning }, key) => ({
    key,
    from: value,
    value: String(value),
    name,
    shortName,
    meaning,
  }));
}

export const levelId = ({ key }: LevelRow, field: LevelField) => `level-${key}-${field}`;

export function levelsOf(rows: readonly LevelRow[]): LevelEdit[] {
  return rows.map(({ from, value, name, shortName, meaning }) => ({
    from,
    value: Number(value),
    name: name.trim(),
    shortName: shortName.trim(),
    meaning: meaning.trim(),
  }));
}

/** What keeps the levels from being saved, with the id of the control. */
export function levelFaults(rows: readonly LevelRow[]): { id: string; text: string }[] {
  const seen = new Set<string>();
  const names = new Set<string>();
  const faults = rows.flatMap((row) => {
    const [value, name] = [row.value.trim(), row.name.trim()];
    const found: { id: string; text: string }[] = [];
    const say = (field: LevelField, text: string) => found.push({ id: levelId(row, field), text });
    if (!/^\d{1,2}$/.test(value) || Number(value) > 20) say('value', 'Enter a whole number from 0 to 20');
    else if (seen.has(String(Number(value))))
      say('value', `Level ${Number(value)} is already there. Use another number`);
    seen.add(String(Number(value)));
    if (name === '') say('name', 'Enter a name for the level');
    else if (name.length > 60) say('name', 'Shorten the name to 60 characters or fewer');
    else if (names.has(name.toLowerCase())) say('name', `2 levels are called “${name}”. Use another name`);
    names.add(name.toLowerCase());
    if (row.shortName.trim().length > 20)
      say('shortName', 'Shorten the short name to 20 characters or fewer');
    if (row.meaning.trim() === '') say('meaning', 'Enter what the level means');
    else if (row.meaning.trim().length > 1000)
      say('meaning', 'Shorten the meaning to 1,000 characters or fewer');
    return found;
  });
  if (rows.length < fewestLevels)
    faults.unshift({ id: 'add-level', text: `Add levels: a matrix has at least ${fewestLevels}` });
  if (rows.length > mostLevels)
    faults.unshift({ id: 'add-level', text: `Remove levels: a matrix has at most ${mostLevels}` });
  return faults;
}
