import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '#features/export/reportHtml.ts';
import { PaperArticle } from '#features/report/PaperArticle.tsx';
import { aParagraph, aPaper, aPart, aTable, wholePaper } from '../../documents/aPaper.ts';

function fileOf(paper = wholePaper, add = ''): { text: string; page: Document } {
  const holder = document.createElement('div');
  holder.innerHTML = renderToStaticMarkup(<PaperArticle paper={paper} large={false} />);
  const article = holder.querySelector('article')!;
  article.insertAdjacentHTML('beforeend', add);
  const text = reportHtml(article, paper);
  return { text, page: new DOMParser().parseFromString(text, 'text/html') };
}

describe('the report as a web page of its own', () => {
  it('says its language, its title and what it is, and allows nothing to run or to be fetched', () => {
    const { text, page } = fileOf();
    expect(text.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true);
    expect(page.title).toBe('2026-11-20 Advanced practice governance – Anytown Trust');
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect(page.querySelectorAll('script, link, iframe, object')).toHaveLength(0);
    expect(page.querySelector('footer')?.textContent).toContain('Unofficial tool.');
  });

  it('has 1 first heading, and contents that lead to every part', () => {
    const { page } = fileOf();
    const headings = [...page.querySelectorAll('h1')].map(({ textContent }) => textContent);
    expect(headings).toEqual(['Advanced practice governance: board report']);
    const links = [...page.querySelectorAll('nav a')].map((link) => [
      link.textContent,
      link.getAttribute('href'),
    ]);
    expect(links).toEqual(wholePaper.parts.map(({ id, title }) => [title, `#${id}`]));
    expect(page.querySelector('nav')?.getAttribute('aria-labelledby')).toBe('contents');
  });

  it('keeps captions, scopes and the figures that scroll within reach of the keyboard', () => {
    const { page } = fileOf();
    for (const table of page.querySelectorAll('table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      expect([...table.querySelectorAll('th')].every((head) => head.hasAttribute('scope'))).toBe(true);
      const region = table.closest('.table-region');
      expect(region?.getAttribute('tabindex')).toBe('0');
      expect(region?.getAttribute('aria-labelledby')).toBe(table.querySelector('caption')?.id);
    }
  });

  it('leaves out what belongs to the page alone', () => {
    const { page } = fileOf(
      wholePaper,
      '<p class="on-screen">Your own words</p><button>Edit</button><p role="status">Saved</p>',
    );
    expect(page.body.textContent).not.toMatch(/Your own words|Edit|Saved/);
  });

  it('takes any text as text, in the body, the title and the style sheet', () => {
    const hostile = '"</style></title><script>alert(1)</script> \\ \n & <b>';
    const { page } = fileOf(
      aPaper([aPart(hostile, [aParagraph(hostile), aTable(hostile, [[hostile, hostile]], [hostile, 'B'])])], {
        fileTitle: hostile,
        organisation: hostile,
        header: { left: hostile, right: hostile },
      }),
    );
    expect(page.querySelectorAll('script, b:not(article b)')).toHaveLength(0);
    expect(page.querySelectorAll('style')).toHaveLength(1);
    expect(page.querySelector('td')?.textContent).toBe(hostile);
    expect(page.title).toContain('</style>');
    expect(page.querySelector('style')?.textContent).not.toContain('<');
  });
});
