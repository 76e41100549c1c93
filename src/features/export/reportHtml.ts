import { cssString } from '#components/cssString.ts';
import type { Paper } from '#core/paper/paper.ts';
import { productName, unofficialSentence } from '#core/words.ts';
import { stylesFor } from './stylesFor.ts';

/** Nothing may run in the file, and nothing may be fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What belongs to the page and not to the document. */
const pageOnly = '.on-screen, button, input, select, textarea, script, [role=status], [role=alert]';

/**
 * The report as one file that opens in any browser, from any folder, for readers of every kind: the same elements as on
 * screen and on paper with the styles that they need. `article` is the drawn report; it is copied, not changed.
 */
export function reportHtml(article: HTMLElement, paper: Paper): string {
  const page = document.implementation.createHTMLDocument(paper.fileTitle);
  const copy = page.importNode(article, true);
  copy.querySelectorAll(pageOnly).forEach((element) => element.remove());
  copy.removeAttribute('aria-label');
  makeTitle(page, copy);
  copy.querySelector('.report-cover')?.after(contents(page, paper));
  for (const element of copy.querySelectorAll('h1, h2, h3, h4')) element.removeAttribute('tabindex');
  makeReachable(copy);

  const main = page.createElement('main');
  // The styles of paper show nothing else inside main.
  const sheet = page.createElement('div');
  sheet.className = 'page';
  sheet.append(copy);
  main.append(sheet);
  const footer = page.createElement('footer');
  footer.append(`${productName}. ${unofficialSentence}`);
  page.body.className = 'report-file';
  page.body.append(main, footer);
  const styles = `${stylesFor(page, document.styleSheets)}\n${ownStyles(paper)}`;
  return withHead(page, styles);
}

/**
 * The file as text. Its head is written as text too: as an element, the style sheet would be held against the policy of
 * this page, which allows no style sheet but its own.
 */
function withHead(page: Document, styles: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${unofficialSentence}">
${page.head.querySelector('title')?.outerHTML ?? ''}
<style>
${styles.replace(/<(?=\/)/g, '\\3c ')}
</style>
</head>
${page.body.outerHTML}
</html>
`;
}

/** On screen the page's own heading stands above the report, so its title there is a picture of one. */
function makeTitle(page: Document, copy: HTMLElement): void {
  const shown = copy.querySelector('.report-cover-title');
  if (shown === null) return;
  const title = page.createElement('h1');
  title.className = 'report-cover-title';
  title.append(...shown.childNodes);
  shown.replaceWith(title);
}

/** What is wider than a narrow window scrolls by itself, with the keyboard too. */
function makeReachable(copy: HTMLElement): void {
  for (const region of copy.querySelectorAll('.table-region')) {
    const caption = region.querySelector('caption');
    region.setAttribute('tabindex', '0');
    region.setAttribute('role', 'group');
    if (caption !== null && caption.id !== '') region.setAttribute('aria-labelledby', caption.id);
  }
  for (const chart of copy.querySelectorAll('.figure-chart')) {
    const name = chart.closest('figure')?.getAttribute('aria-labelledby') ?? null;
    chart.setAttribute('tabindex', '0');
    chart.setAttribute('role', 'group');
    if (name !== null) chart.setAttribute('aria-labelledby', name);
  }
}

function contents(page: Document, { parts }: Paper): HTMLElement {
  const nav = page.createElement('nav');
  nav.className = 'on-screen';
  nav.setAttribute('aria-labelledby', 'contents');
  const heading = page.createElement('h2');
  heading.id = 'contents';
  heading.append('Contents');
  const list = page.createElement('ul');
  for (const { id, title } of parts) {
    const link = page.createElement('a');
    link.href = `#${id}`;
    link.append(title);
    const item = page.createElement('li');
    item.append(link);
    list.append(item);
  }
  nav.append(heading, list);
  return nav;
}

/** What the file needs beside the styles of the page. Paper gets the words in its margins, as the printed report has them. */
function ownStyles({ header }: Paper): string {
  return `
:root { color-scheme: light; --paper-left: ${cssString(header.left)}; --paper-right: ${cssString(header.right)}; }
body.report-file { margin: 0 auto; max-width: 60rem; padding: 1rem; background: #fff; }
.report-file .page, .report-file .report {
  width: auto; max-width: none; margin: 0; padding: 0; border: 0; box-shadow: none;
}
.report-file h1 { font-size: 2rem; }
.report-file nav { margin-block: 2rem; }
.report-file footer { margin-top: 3rem; border-top: 1px solid #c9d2d6; padding-top: 1rem; }
.report-file .table-region, .report-file .figure-chart { overflow-x: auto; }
.report-file .figure-chart svg { max-width: none; }
@media print {
  body.report-file { max-width: none; padding: 0; }
  .report-file h1 { display: block; padding-top: 20mm; font-size: 24pt; }
  .report-file footer { display: none; }
  .report-file .table-region, .report-file .figure-chart { overflow: visible; }
  .report-file .figure-chart svg { max-width: 100%; }
}`;
}
