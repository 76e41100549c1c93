/** A table as Word puts it on the clipboard: styles, conditional comments, office elements, merged domain cells. */
export function wordHtml(rows: readonly (readonly string[])[], mergedFirst = true): string {
  const cell = (text: string, span: number) =>
    `<td width=120 ${span > 1 ? `rowspan=${span} ` : ''}style='width:89.9pt;border:solid windowtext 1.0pt;` +
    `padding:0cm 5.4pt'><p class=MsoNormal style='margin-bottom:0cm'><span lang=EN-GB>${text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('\n', '<br>\r\n')}<o:p></o:p></span></p></td>`;
  const body = rows.map((cells, index) => {
    const [first = '', ...rest] = cells;
    let span = 1;
    if (mergedFirst && first !== '') while (rows[index + span]?.[0] === '') span++;
    const own = mergedFirst && first === '' ? '' : cell(first, span);
    return `<tr style='mso-yfti-irow:${index}'>\r\n${own}${rest.map((text) => cell(text, 1)).join('\r\n')}</tr>`;
  });
  return (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office">\r\n<head><meta charset=utf-8>' +
    '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->' +
    '<style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm;} table {x:1} --></style></head>\r\n' +
    `<body lang=EN-GB><!--StartFragment-->\r\n<table class=MsoTableGrid border=1>${body.join('\r\n')}</table>\r\n` +
    '<!--EndFragment--></body></html>'
  );
}
