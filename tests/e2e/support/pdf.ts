import { execFileSync } from 'node:child_process';

export interface PdfFile {
  /** Text of each page, in reading order as far as pdftotext can tell. */
  pages: string[];
  title: string;
  /** The file says that it is tagged; `structure` shows whether it really has tags. */
  tagged: boolean;
  /** For example `594.96 x 841.92 pts (A4)`. */
  pageSize: string;
  /** The tag tree as indented lines, for example `H1 (block)`, with the text of each tag. */
  structure: string;
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
    structure: run('pdfinfo', '-struct-text', path),
  };
}
