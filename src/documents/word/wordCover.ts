import { HeadingLevel, ImageRun, Paragraph, type FileChild } from 'docx';
import type { Paper } from '#core/paper/paper.ts';
import { pngSize } from './pngSize.ts';
import { styleIds } from './wordStyles.ts';
import { plainRun, xmlText } from './wordText.ts';

/** In dots of the screen, 96 to the inch. */
const logoBox = { width: 220, height: 80 };

/** The first page: logo, title, whose it is and of when, and what must not be overlooked. */
export function wordCover({ cover, title }: Paper): FileChild[] {
  return [
    ...(cover.logo === null ? [] : logo(cover.logo)),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [plainRun(title)] }),
    new Paragraph({
      style: styleIds.coverLine,
      children: [plainRun(cover.organisation, { size: 30, bold: true })],
    }),
    ...cover.lines.map((line) => new Paragraph({ style: styleIds.coverLine, children: [plainRun(line)] })),
    ...cover.warnings.map((line) => new Paragraph({ style: styleIds.warning, children: [plainRun(line)] })),
  ];
}

function logo({ png, alt }: { png: string; alt: string }): FileChild[] {
  const size = pngSize(png);
  if (size === null) return [];
  const scale = Math.min(1, logoBox.width / size.width, logoBox.height / size.height);
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
          altText: { name: 'Logo', description: xmlText(alt) },
        }),
      ],
    }),
  ];
}
