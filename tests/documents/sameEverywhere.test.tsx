import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Paper } from '#core/paper/paper.ts';
import { makeWord } from '#documents/word/makeWord.ts';
import { reportHtml } from '#features/export/reportHtml.ts';
import { PaperArticle } from '#features/report/PaperArticle.tsx';
import { anyReport } from './anyAssessment.ts';
import { all, openWord, textOf } from './openWord.ts';
import { flat, missingIn, paperTables, paperTexts } from './paperTexts.ts';
import { paperFor, samplePapers } from './samplePaper.ts';

const runs = { numRuns: 60 };
/** Every run makes and reads a whole file. */
const patienceMs = 240_000;

async function expectInWord(paper: Paper): Promise<void> {
  const word = openWord(await makeWord(paper));
  const text = word.paragraphs.map((paragraph) => paragraph.text).join('\n');
  expect(missingIn(text, paperTexts(paper))).toEqual([]);
  const tables = word.tables.map((rows) =>
    rows.map((row) => all(row, 'w:tc').map((cell) => flat(textOf(cell)))),
  );
  expect(tables).toEqual(paperTables(paper));
}

function expectInHtml(paper: Paper): void {
  const holder = document.createElement('div');
  holder.innerHTML = renderToStaticMarkup(<PaperArticle paper={paper} large={false} />);
  const file = new DOMParser().parseFromString(
    reportHtml(holder.querySelector('article')!, paper),
    'text/html',
  );
  // What only those hear who do not see the colours; the tables below are compared word for word.
  file
    .querySelectorAll('.visually-hidden:not(caption), nav, svg, style')
    .forEach((element) => element.remove());
  const lines = [...file.body.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, caption, td, th')];
  expect(missingIn(lines.map(({ textContent }) => textContent).join('\n'), paperTexts(paper))).toEqual([]);
  const tables = [...file.querySelectorAll('table')].map((table) =>
    [...table.rows].map((row) => [...row.cells].map((cell) => flat(cell.textContent))),
  );
  expect(tables).toEqual(paperTables(paper));
}

it(
  'any assessment says the same in Word, text by text and cell by cell',
  { timeout: patienceMs },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, (report) => expectInWord(paperFor(report))),
      runs,
    );
  },
);

it(
  'any assessment says the same in the web page, text by text and cell by cell',
  { timeout: patienceMs },
  () => {
    fc.assert(
      fc.property(anyReport, (report) => expectInHtml(paperFor(report))),
      runs,
    );
  },
);

it.each(Object.entries(samplePapers))('so does the sample: %s', async (_, paper) => {
  await expectInWord(paper);
  expectInHtml(paper);
});
