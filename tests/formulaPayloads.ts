const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r=', '\n=', '\0='];
const bodies = [
  '1+1',
  'HYPERLINK("https://example.org","Click")',
  "cmd|'/C calc'!A0",
  'SUM(A1:A9)',
  'IMPORTXML(A1,"//a")',
];

/** 60 texts that spreadsheets have been known to run. */
export const formulaPayloads: readonly string[] = starts.flatMap((start) =>
  bodies.map((body) => start + body),
);
