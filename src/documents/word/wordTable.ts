import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx';
import type { PaperCell, PaperTable } from '#core/paper/paper.ts';
import { columnWidths } from './columnWidths.ts';
import { shadeOf } from './levelShades.ts';
import { styleIds, type TextSizes } from './wordStyles.ts';
import { typedRuns, plainRun } from './wordText.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: 'A9B5BB' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const headFill = 'E8EDEF';
const margins = { top: 50, bottom: 50, left: 90, right: 90 };
/** No row is kept whole when it might fill a page. */
const longestWholeCell = 1500;

/** A table with its caption above it and a head that stands again on each page. `width` in twips. */
export function wordTable(table: PaperTable, width: number, sizes: TextSizes): FileChild[] {
  const isSmall = table.size === 'small';
  const style = isSmall ? styleIds.smallCell : styleIds.cell;
  const size = isSmall ? sizes.smallCell : sizes.cell;
  const widths = columnWidths(table, { width, margins: margins.left + margins.right, size });
  const { columns, rows } = table;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(
      ({ header, align }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: headFill },
          verticalAlign: 'bottom',
          children: [
            new Paragraph({
              style,
              alignment: alignmentOf(align),
              children: [plainRun(header, { bold: true })],
            }),
          ],
        }),
    ),
  });
  const body = rows.map(
    ({ cells }, rowIndex) =>
      new TableRow({
        cantSplit: Object.values(cells).every(({ text }) => text.length < longestWholeCell),
        keepNext: table.keep && rowIndex < rows.length - 1,
        children: columns.map(({ key, align, rowHeader }, index) =>
          wordCell(cells[key], { width: widths[index] ?? 0, style, align, bold: rowHeader }),
        ),
      }),
  );
  return [
    ...(table.captionHidden
      ? []
      : [new Paragraph({ style: 'Caption', children: [plainRun(table.caption)] })]),
    new Table({
      rows: [head, ...body],
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins,
      borders: {
        top: line,
        bottom: line,
        insideHorizontal: line,
        left: none,
        right: none,
        insideVertical: none,
      },
      tableLook: {
        firstRow: true,
        firstColumn: columns[0]?.rowHeader ?? false,
        noHBand: true,
        noVBand: true,
      },
    }),
    // Keeps the table apart from what follows it.
    new Paragraph({ style: styleIds.cell, spacing: { after: 60 }, children: [] }),
  ];
}

interface CellLooks {
  width: number;
  style: string;
  align: 'left' | 'right';
  bold: boolean;
}

function wordCell(cell: PaperCell | undefined, { width, style, align, bold }: CellLooks): TableCell {
  const shade = cell === undefined ? null : shadeOf(cell);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(shade === null ? {} : { shading: shade.shading }),
    children: [
      new Paragraph({
        style,
        alignment: alignmentOf(align),
        children: typedRuns(cell?.text ?? '', {
          ...(bold ? { bold } : {}),
          ...(shade === null ? {} : { color: shade.colour }),
        }),
      }),
    ],
  });
}

const alignmentOf = (align: 'left' | 'right') =>
  align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
