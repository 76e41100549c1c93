import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface PdfFile {
  /** Text of each page, in reading order as far as pdftotext can tell. */
  pages: string[];
  title: string;
  /** The file says that it is tagged; `structure` shows whether it really has tags. */
  tagged: boolean;
  /** Of the first page, for example `594.96 x 841.92 pts (A4)`. */
  pageSize: string;
  /** Of every page, rounded: `595 x 842` upright, `842 x 595` across. */
  pageSizes: string[];
  /** The tag tree as indented lines, for example `H1 (block)`, with the text of each tag. */
  structure: string;
  /** The same tags with their attributes, for example `/Scope /Row`. */
  attributes: string;
  /** The texts that stand for pictures. */
  alternatives: string[];
}

const run = (program: string, ...parameters: string[]) =>
  execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Reads a PDF with poppler's tools. Throws when the file is not a readable PDF. */
export function readPdf(path: string): PdfFile {
  const facts = new Map(
    run('pdfinfo', path)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return {
    // pdftotext ends every page with a form feed.
    pages: run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1),
    title: facts.get('Title') ?? '',
    tagged: facts.get('Tagged') === 'yes',
    pageSize: facts.get('Page size') ?? '',
    pageSizes: [
      ...run('pdfinfo', '-f', '1', '-l', '999', path).matchAll(/^Page +\d+ size: +(.*) x (.*) pts/gm),
    ].map(([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`),
    structure: run('pdfinfo', '-struct-text', path),
    attributes: run('pdfinfo', '-struct', path),
    alternatives: [...readFileSync(path, 'latin1').matchAll(/\/S \/Figure\n\/Alt \((.*?[^\\])\)\n/g)].map(
      ([, text]) => text ?? '',
    ),
  };
}

/**
 * How large the type is in which some words are set, in points. The height of a word depends on the typeface; the line
 * in the margin, in the same one, says how high 1 point of it is.
 */
export function typeSize(
  path: string,
  page: number,
  word: string,
  margin: { word: string; size: number },
): number {
  const boxes = run('pdftotext', '-bbox', '-f', String(page), '-l', String(page), path, '-');
  const heightOf = (wanted: string) => {
    const found = new RegExp(`yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${wanted}</word>`).exec(boxes);
    if (found === null) throw new Error(`Page ${page} has no word ${wanted}`);
    return Number(found[2]) - Number(found[1]);
  };
  return (heightOf(word) / heightOf(margin.word)) * margin.size;
}
