import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SheetFileError } from '#core/excel/sheetFile.ts';
import { makeBlankWorkbook, makeWorkbook } from '#documents/excel/makeWorkbook.ts';
import { readWorkbook } from '#documents/excel/readWorkbook.ts';
import { reports } from '../core/theSample.ts';
import { anyEdits, anyFacts, asSheets, compared, edited, madeAt, refs, reportOf } from '../someAnswers.ts';

const sample = reports['sample-2026']!;
const parts = (bytes: Uint8Array) => {
  const files = unzipSync(bytes);
  return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
};
const sheetNamed = (files: Map<string, string>, name: string) => {
  const names = Array.from(
    files.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]*)"/g),
    ([, found]) => found,
  );
  return files.get(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`)!;
};
/** The same workbook with other text in some of its parts. */
const changed = (bytes: Uint8Array, change: (name: string, xml: string) => string) =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strToU8(change(name, strFromU8(data)))]),
    ),
  );

describe('an Excel file of an assessment', () => {
  it('has its sheets in order, frozen heads, lists to choose from and no formula', async () => {
    const files = parts(await makeWorkbook(sample, madeAt));
    const names = Array.from(
      files.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]*)"/g),
      ([, found]) => found,
    );
    expect(names).toEqual(['Read me', 'Answers', 'Actions', 'Evidence', 'Over the years', 'Levels', 'Lists']);
    for (const [name, xml] of files) {
      expect([name, /<f>|<f /.test(xml)]).toEqual([name, false]);
      if (name.startsWith('xl/worksheets/')) expect(xml).toContain('ySplit="1"');
    }
    const answers = sheetNamed(files, 'Answers');
    const lists = (await readWorkbook(await makeWorkbook(sample, madeAt))).at(-1)!.rows;
    const choices = Array.from(
      answers.matchAll(/<dataValidation [^>]*sqref="([^"]*)"><formula1>Lists!\$B\$(\d+):\$B\$(\d+)</g),
      ([, cells, from, to]) => ({
        cells,
        values: lists.slice(Number(from) - 1, Number(to)).map((cells) => cells[1]),
      }),
    );
    const levels = [
      'Level 0, Not started',
      'Level 1, Starting',
      'Level 2, Developing',
      'Level 3, Established',
      'Level 4, Embedded',
      'Level 5, Leading',
    ];
    const answersTo = (cell: RegExp) => choices.find(({ cells }) => cell.test(cells!))?.values;
    // The first criterion of the sample cannot be not applicable.
    expect(answersTo(/^C2[: ]/)).toEqual([...levels, 'We do not know yet', 'Not answered']);
    expect(answersTo(/^C17:C18 /)).toEqual([
      ...levels,
      'We do not know yet',
      'Not applicable',
      'Not answered',
    ]);
    expect(choices.find(({ cells }) => /^D2[: ]/.test(cells!))?.values).toEqual([
      ...levels,
      'No target of its own',
    ]);
    expect(choices.find(({ cells }) => /^E2[: ]/.test(cells!))?.values).toEqual([
      'High',
      'Medium',
      'Low',
      'Not stated',
    ]);
    // The columns that tie rows to criteria are there, but out of the way.
    expect(answers.match(/hidden="1"/g)).toHaveLength(4);
  });

  it('says first that it is unofficial, and that the sample is not real', async () => {
    const [readMe] = await readWorkbook(await makeWorkbook(sample, madeAt));
    const said = new Map(readMe!.rows.map(([about, text]) => [about, text]));
    expect(said.get('Please note')).toMatch(
      /^Unofficial tool\. It is not made, run or endorsed by NHS England/,
    );
    expect(said.get('Sample')).toMatch(/^SAMPLE – NOT REAL DATA/);
    expect(said.get('Made on')).toBe('20 November 2026, 2:30pm');
  });

  it('is the same byte for byte for the same report', async () => {
    expect(await makeWorkbook(sample, madeAt)).toEqual(await makeWorkbook(sample, madeAt));
    expect(await makeBlankWorkbook(sample, madeAt)).toEqual(await makeBlankWorkbook(sample, madeAt));
  });

  it('holds its elements in the order that Excel demands', async () => {
    const order = [
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'dataValidations',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'ignoredErrors',
    ];
    for (const [name, xml] of parts(await makeWorkbook(sample, madeAt))) {
      if (!name.startsWith('xl/worksheets/sheet')) continue;
      const found = order.filter((element) => xml.includes(`<${element}`));
      const places = found.map((element) => xml.indexOf(`<${element}`));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

describe('a round trip through the bytes', () => {
  it('finds no difference where there is none, and exactly those that were made', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const report = reportOf(facts);
        const all = { differences: [], problems: [], criteria: refs.length };
        expect(compared(await readWorkbook(await makeWorkbook(report, madeAt)), report)).toEqual(all);
        expect(compared(await readWorkbook(await makeBlankWorkbook(report, madeAt)), report)).toEqual(all);
      }),
      { numRuns: 100 },
    );
    await fc.assert(
      fc.asyncProperty(anyFacts, fc.nat(), async (facts, seed) => {
        const report = reportOf(facts);
        const sheets = await readWorkbook(await makeWorkbook(report, madeAt));
        const [edits = []] = fc.sample(anyEdits(sheets), { numRuns: 1, seed });
        const file = edits.reduce((before, { ref, field, text }) => edited(before, ref, field, text), sheets);
        const ids = compared(file, report).differences.map(
          ({ criterion, field }) => `${criterion.split(' ')[0]} ${field}`,
        );
        expect(ids.toSorted()).toEqual(edits.map(({ ref, field }) => `${ref} ${field}`).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every text as it was typed, but for what no spreadsheet can hold', async () => {
    const report = reports['sample-2026']!;
    const sheets = await readWorkbook(await makeWorkbook(report, madeAt));
    const { allTables } = await import('#core/export/tables/allTables.ts');
    const written = asSheets(allTables(report));
    const read = sheets.filter(({ name }) => name !== 'Read me');
    expect(read.map(({ name }) => name)).toEqual(written.map(({ name }) => name));
    for (const [index, { rows }] of written.entries()) {
      const same = read[index]!.rows.map((cells) => cells.map((cell) => cell ?? ''));
      expect(same).toEqual(rows.map((cells) => cells.map((cell) => cell ?? '')));
    }
  });

  it.each([
    ['shared strings', withSharedStrings],
    [
      'rich text',
      (bytes: Uint8Array) =>
        changed(bytes, (_, xml) =>
          xml.replace(
            /<is><t xml:space="preserve">([^<]{2})([^<]*)<\/t><\/is>/g,
            '<is><r><rPr><b/></rPr><t xml:space="preserve">$1</t></r><r><t xml:space="preserve">$2</t></r></is>',
          ),
        ),
    ],
    [
      'a namespace before every name',
      (bytes: Uint8Array) =>
        changed(bytes, (name, xml) =>
          name.startsWith('xl/worksheets/')
            ? xml.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
            : xml,
        ),
    ],
    [
      'empty cells to the end of the sheet',
      (bytes: Uint8Array) =>
        changed(bytes, (_, xml) =>
          xml.replace(
            '</sheetData>',
            '<row r="1048575"><c r="XFD1048575" s="1"/></row><row r="1048576" ht="12"></row></sheetData>',
          ),
        ),
    ],
  ])('does not mind %s', async (_, change) => {
    const bytes = change(await makeWorkbook(sample, madeAt));
    expect(compared(await readWorkbook(bytes), sample)).toEqual({
      differences: [],
      problems: [],
      criteria: 79,
    });
  });
});

/** As Excel saves: every text once, in a part of its own. */
function withSharedStrings(bytes: Uint8Array): Uint8Array {
  const strings: string[] = [];
  const whole = changed(bytes, (name, xml) =>
    name.startsWith('xl/worksheets/')
      ? xml.replace(
          / t="inlineStr"><is>(.*?)<\/is>/gs,
          (_, text: string) => ` t="s"><v>${strings.push(text) - 1}</v>`,
        )
      : xml.replace(
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>$&',
        ),
  );
  const shared = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`;
  return zipSync({ ...unzipSync(whole), 'xl/sharedStrings.xml': strToU8(shared) });
}

describe('a file from outside', () => {
  const faultOf = async (bytes: Uint8Array) => {
    try {
      await readWorkbook(bytes);
    } catch (error) {
      if (error instanceof SheetFileError) return error.fault;
      throw error;
    }
    return 'none';
  };
  const withSheet = async (sheetData: string) =>
    changed(await makeWorkbook(sample, madeAt), (name, xml) =>
      name === 'xl/worksheets/sheet2.xml'
        ? xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${sheetData}</sheetData>`)
        : xml,
    );

  it('is refused in plain terms when it is not a workbook', async () => {
    expect(await faultOf(new Uint8Array())).toBe('empty');
    expect(await faultOf(strToU8('Criterion,Answer\r\n'))).toBe('not-excel');
    expect(await faultOf(zipSync({ 'content.xml': strToU8('<x/>') }))).toBe('not-excel');
    expect(await faultOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
      'old-or-locked',
    );
    expect(await faultOf(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('too-big');
    const whole = await makeWorkbook(sample, madeAt);
    expect(await faultOf(whole.slice(0, whole.length / 2))).toBe('damaged');
    expect(await faultOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook') }))).toBe('damaged');
  });

  it('is refused before it is unpacked when it would fill the memory', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(51 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toBe('too-much');
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [`xl/${index}.xml`, strToU8('<a/>')]),
    );
    expect(await faultOf(zipSync(many))).toBe('too-much');
  });

  it('gets no more room than it said it needs', async () => {
    const name = 'xl/workbook.xml';
    const bomb = zipSync({ [name]: new Uint8Array(10 * 1024 * 1024) });
    // In the directory at the end of the archive, "10 MB" becomes "10 bytes".
    const directory = new DataView(bomb.buffer).getUint32(bomb.length - 6, true);
    new DataView(bomb.buffer).setUint32(directory + 24, 10, true);
    expect(await faultOf(bomb)).toBe('damaged');
  });

  it.each([
    ['<row r="1"><c r="XFD1"><v>1</v></c></row><row r="20000"><c r="A20000"><v>1</v></c></row>', 'too-much'],
    ['<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'too-much'],
    ['<row r="999999999999"><c r="A1"><v>1</v></c></row>', 'damaged'],
    ['<row r="Infinity"><c r="A1"><v>1</v></c></row>', 'damaged'],
    ['<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>', 'damaged'],
    ['<row s=">" r="999999999"><c r="A1"><v>1</v></c></row>', 'damaged'],
    ['<row r="&#57;99999999"><c r="A1"><v>1</v></c></row>', 'damaged'],
    ['<x:row r=\'999999999\'><x:c r="A1"><v>1</v></x:c></x:row>', 'damaged'],
    ['<row r="1"><c r="A1" t="s"><v>77</v></c></row>', 'damaged'],
    ['<row r="1"><c><v>1</v></c></row>', 'damaged'],
    ['<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>', 'damaged'],
  ])('with the cells %s is refused', async (cells, fault) => {
    expect(await faultOf(await withSheet(cells))).toBe(fault);
  });

  it('never fails in another way, in 1,000 malformed files', async () => {
    const whole = unzipSync(
      await makeWorkbook(reportOf(fc.sample(anyFacts, { numRuns: 1, seed: 7 })[0]!), madeAt),
    );
    const names = Object.keys(whole);
    const scrap = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '/',
      '<row r="5">',
      '</c>',
      '<c r="B2" t="s">',
      '<v>',
      '9',
      'A',
      '\0',
      '<x:',
      ']]>',
      '<!--',
    );
    const wound = fc.record({
      part: fc.nat(names.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.array(scrap, { maxLength: 4 }),
    });
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(wound, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (wounds, bytewise) => {
          const files = { ...whole };
          for (const { part, at, cut, put } of wounds) {
            const name = names[part]!;
            const text = strFromU8(files[name]!);
            const place = Math.floor(at * text.length);
            files[name] = strToU8(text.slice(0, place) + put.join('') + text.slice(place + cut));
          }
          const bytes = zipSync(files, { level: 0 });
          if (bytewise) for (const { at, cut } of wounds) bytes[Math.floor(at * (bytes.length - 1))] = cut;
          const fault = await faultOf(bytes);
          seen.set(fault, (seen.get(fault) ?? 0) + 1);
        },
      ),
      { numRuns: 1000 },
    );
    expect(seen.get('damaged')).toBeGreaterThan(100);
    expect(seen.get('none')).toBeGreaterThan(20);
  });
});
