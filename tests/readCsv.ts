import { expect } from 'vitest';

/** A reader of RFC 4180, written for the tests from the standard, with the apostrophes taken off as documented. */
export function readCsv(file: string): string[][] {
  expect(file.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 1;
  while (at < file.length) {
    let cell = '';
    if (file[at] === '"') {
      at++;
      while (!(file[at] === '"' && file[at + 1] !== '"')) {
        if (at >= file.length) throw new Error('A quote is never closed');
        if (file[at] === '"') at++;
        cell += file.charAt(at++);
      }
      at++;
    } else {
      while (at < file.length && !',\r\n'.includes(file[at] ?? '')) cell += file.charAt(at++);
    }
    cells.push(/^'+[=+\-@＝＋－＠\p{Cc}]/u.test(cell) ? cell.slice(1) : cell);
    if (file[at] === ',') {
      at++;
    } else if (file.startsWith('\r\n', at)) {
      at += 2;
      rows.push(cells);
      cells = [];
    } else {
      throw new Error(`A cell is followed by ${JSON.stringify(file[at])}`);
    }
  }
  return rows;
}
