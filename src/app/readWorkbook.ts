import type { SheetRows } from '#core/excel/cellText.ts';

/** Reads an Excel file. What it needs is loaded when somebody has chosen one. Rejects with `SheetFileError`. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetRows[]> {
  const reader = await import('#documents/excel/readWorkbook.ts');
  return reader.readWorkbook(bytes);
}
