import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same workbook with other text in cells of one of its sheets, as a person would leave it: by "C2". */
export function withCells(bytes: Uint8Array, sheet: string, cells: Record<string, string>): Uint8Array {
  const files = unzipSync(bytes);
  const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  const names = Array.from(workbook.matchAll(/<sheet name="([^"]*)"/g), ([, name]) => name);
  const path = `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
  let xml = strFromU8(files[path] ?? new Uint8Array());
  for (const [cell, text] of Object.entries(cells)) {
    const before = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 's');
    if (!before.test(xml)) throw new Error(`there is no cell ${cell}`);
    xml = xml.replace(before, `<c r="${cell}"$1 t="inlineStr"><is><t>${text}</t></is></c>`);
  }
  return zipSync({ ...files, [path]: strToU8(xml) });
}

/** The text of a cell of a sheet. */
export function cellIn(bytes: Uint8Array, sheet: string, cell: string): string {
  const files = unzipSync(bytes);
  const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  const names = Array.from(workbook.matchAll(/<sheet name="([^"]*)"/g), ([, name]) => name);
  const xml = strFromU8(files[`xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`] ?? new Uint8Array());
  return new RegExp(`<c r="${cell}"[^>]*>.*?<t[^>]*>(.*?)</t>`, 's').exec(xml)?.[1] ?? '';
}
