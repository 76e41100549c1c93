import { listsName } from '#core/excel/answerColumns.ts';
import type { Table } from '#core/export/tables/table.ts';
import { zipTexts } from '#documents/zip.ts';
import { area, sheetXml, titleRows, type PaperWords } from './sheetXml.ts';
import { stylesXml } from './styles.ts';
import { escapeXml } from './xml.ts';

/** What a workbook says of itself outside its sheets. */
export interface WorkbookFacts extends PaperWords {
  title: string;
  creator: string;
  /** ISO 8601. */
  madeAt: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Tables as the bytes of an Excel file. The same tables and facts give the same bytes. */
export function workbookBytes(tables: readonly Table[], facts: WorkbookFacts): Uint8Array<ArrayBuffer> {
  const place = listPlaces(tables);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables),
    '_rels/.rels': relations([
      [`${office}/officeDocument`, 'xl/workbook.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(facts),
    'xl/workbook.xml': workbookXml(tables),
    'xl/_rels/workbook.xml.rels': relations([
      ...tables.map((_, index): [string, string] => [
        `${office}/worksheet`,
        `worksheets/sheet${index + 1}.xml`,
      ]),
      [`${office}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(
      tables.map((table, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(table, place, facts)]),
    ),
  };
  return zipTexts(files);
}

/** Finds the rows of a list in the table "Lists". */
function listPlaces(tables: readonly Table[]): (list: string) => string {
  const lists = tables.find(({ name }) => name === listsName);
  return (list) => {
    const rows = (lists?.rows ?? []).flatMap(([name], index) => (name === list ? [index + 2] : []));
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) throw new Error(`there is no list ${list}`);
    return `${listsName}!$B$${first}:$B$${last}`;
  };
}

function contentTypes(tables: readonly Table[]): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${types}.sheet.main+xml`) +
    tables
      .map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${types}.worksheet+xml`))
      .join('') +
    override('/xl/styles.xml', `${types}.styles+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(tables: readonly Table[]): string {
  const sheets = tables.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = tables.flatMap((table, index) => {
    const define = (name: string, value: string, hidden = '') =>
      `<definedName name="_xlnm.${name}" localSheetId="${index}"${hidden}>${escapeXml(value)}</definedName>`;
    return [
      ...(table.frozen > 0
        ? [define('_FilterDatabase', area(table, table.columns.length), ' hidden="1"')]
        : []),
      define('Print_Area', area(table, table.printed)),
      define('Print_Titles', titleRows(table)),
    ];
  });
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
}

function coreProperties({ title, creator, madeAt }: WorkbookFacts): string {
  const at = new Date(madeAt).toISOString();
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dc:language>en-GB</dc:language>` +
    '</cp:coreProperties>'
  );
}
