import {
  Document,
  Packer,
  Paragraph,
  TableOfContents,
  type FileChild,
  type ISectionOptions,
  type PageNumberEstimator,
} from 'docx';
import type { Paper, PaperPart } from '#core/paper/paper.ts';
import { unofficialSentence } from '#core/words.ts';
import { wordCover } from './wordCover.ts';
import { wordPart } from './wordBlocks.ts';
import { pageProperties, type PaperPage } from './pageLayout.ts';
import { wordFooter, wordHeader } from './runningText.ts';
import { numbering, styleIds, textSizes, wordStyles } from './wordStyles.ts';
import { plainRun, xmlText } from './wordText.ts';

/**
 * Knows no page number. Given to the library, so that it marks no field as out of date: Word would greet readers with a
 * question about fields that may refer to other files.
 */
const leaveToWord: PageNumberEstimator = () => ({ bookmarks: new Map() });

/** Sizes of the text in points. */
const bodySizes = { normal: 11, large: 14 };

/**
 * The report as a Word document with Word's own headings, tables and charts, to be edited before it is sent. Rejects
 * with the signal's reason when it is stopped.
 */
export async function makeWord(
  paper: Paper,
  signal?: AbortSignal,
  print: 'normal' | 'large' = 'normal',
): Promise<Uint8Array<ArrayBuffer>> {
  const sizes = textSizes(bodySizes[print]);
  const nextList = counter();
  const sections: ISectionOptions[] = [];
  for (const { page, parts, isFirst } of sheetsOf(paper.parts)) {
    const children: FileChild[] = isFirst ? [...wordCover(paper)] : [];
    let before: PaperPart | null = null;
    for (const part of parts) {
      const afterCover = isFirst && part.page !== 'front' && before?.page !== part.page;
      if (afterCover) children.push(...contents());
      children.push(
        ...wordPart(part, { page, sizes, nextList }, part.breakBefore && !afterCover && before !== null),
      );
      before = part;
      await breathe(signal);
    }
    sections.push({
      properties: { page: pageProperties(page), ...(isFirst ? { titlePage: true } : {}) },
      headers: { default: wordHeader(paper.header, page) },
      footers: { default: wordFooter(paper.footer, page) },
      children,
    });
  }
  const word = new Document({
    title: xmlText(paper.fileTitle),
    subject: xmlText(paper.title),
    creator: xmlText(paper.organisation),
    lastModifiedBy: xmlText(paper.organisation),
    description: unofficialSentence,
    keywords: 'advanced practice, governance, self-assessment',
    styles: wordStyles(sizes),
    numbering,
    sections,
    pageNumbers: leaveToWord,
  });
  await breathe(signal);
  const bytes = await Packer.toArrayBuffer(word);
  signal?.throwIfAborted();
  return new Uint8Array(bytes);
}

/** Lets the page draw and take clicks in between, Cancel among them. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}

interface Sheets {
  page: PaperPage;
  parts: PaperPart[];
  isFirst: boolean;
}

/** The parts that stand on the same kind of paper one after the other. The cover is upright whatever comes first. */
function sheetsOf(parts: readonly PaperPart[]): Sheets[] {
  const sheets: Sheets[] = [{ page: 'portrait', parts: [], isFirst: true }];
  for (const part of parts) {
    const page = part.page === 'wide' ? 'wide' : 'portrait';
    const last = sheets.at(-1);
    if (last?.page === page) last.parts.push(part);
    else sheets.push({ page, parts: [part], isFirst: false });
  }
  return sheets;
}

/**
 * The headings as links, written into the file so that they are there at once. Without page numbers, which only Word
 * can know: "Update table" there adds them.
 */
function contents(): FileChild[] {
  return [
    new Paragraph({
      style: styleIds.contentsHeading,
      pageBreakBefore: true,
      children: [plainRun('Contents')],
    }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-1',
      tabLeader: 'none',
      beginDirty: false,
    }),
  ];
}
