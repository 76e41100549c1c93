/** The looks of cells. Their place in this list is the number that a cell names. */
const looks = {
  text: { fill: 0, border: 2, font: 0, format: 0, quoted: false },
  /** Text that a spreadsheet would take for a formula once somebody edits the cell: it stays text. */
  quoted: { fill: 0, border: 2, font: 0, format: 0, quoted: true },
  lead: { fill: 0, border: 2, font: 1, format: 0, quoted: false },
  number: { fill: 0, border: 2, font: 0, format: 0, quoted: false },
  day: { fill: 0, border: 2, font: 0, format: 164, quoted: false },
  head: { fill: 2, border: 0, font: 1, format: 0, quoted: false },
  headToChange: { fill: 3, border: 0, font: 2, format: 0, quoted: false },
  toChange: { fill: 4, border: 1, font: 0, format: 49, quoted: false },
  toChangeQuoted: { fill: 4, border: 1, font: 0, format: 49, quoted: true },
};
export type Look = keyof typeof looks;

const names = Object.keys(looks);

/** The number by which a cell names its look. */
export function styleOf(look: Look): number {
  return names.indexOf(look);
}

const font = (extra: string) => `<font>${extra}<name val="Arial"/><family val="2"/></font>`;
const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const edges = (colour: string) =>
  `<border>${['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="thin"><color rgb="FF${colour}"/></${side}>`)
    .join('')}<diagonal/></border>`;

/**
 * `styles.xml`: Arial, wrapped text from the top, day and month in full, cells to read between thin lines, and cells
 * to change with a dark edge.
 */
export function stylesXml(): string {
  const cells = Object.values(looks)
    .map(
      ({ fill, border, font: fontId, format, quoted }) =>
        `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>` +
        `<alignment horizontal="left" vertical="top" wrapText="1"/></xf>`,
    )
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="d\\ mmmm\\ yyyy"/></numFmts>' +
    `<fonts count="3">${font('<sz val="11"/><color rgb="FF17262E"/>')}` +
    `${font('<b/><sz val="11"/><color rgb="FF17262E"/>')}${font('<b/><sz val="11"/><color rgb="FFFFFFFF"/>')}</fonts>` +
    '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `${solid('E7EDEF')}${solid('14474F')}${solid('FFFFFF')}</fills>` +
    '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `${edges('4A5B65')}${edges('C9D2D6')}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${names.length}">${cells}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}
