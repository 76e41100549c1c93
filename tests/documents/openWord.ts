import { strFromU8, unzipSync } from 'fflate';

/** A Word file taken apart: what stands in its parts, as a reader of the file finds it. */
export function openWord(bytes: Uint8Array) {
  const files = unzipSync(new Uint8Array(bytes));
  const part = (path: string): XMLDocument => {
    const file = files[path];
    if (file === undefined) throw new Error(`${path} is not in the file`);
    const xml = new DOMParser().parseFromString(strFromU8(file), 'application/xml');
    const fault = xml.querySelector('parsererror');
    if (fault !== null) throw new Error(`${path} is not XML: ${fault.textContent}`);
    return xml;
  };
  const body = part('word/document.xml');
  return {
    paths: Object.keys(files),
    part,
    body,
    paragraphs: all(body, 'w:p').map((element) => ({
      style: styleOf(element),
      text: textOf(element),
      element,
    })),
    tables: all(body, 'w:tbl').map((table) => all(table, 'w:tr')),
  };
}

export const all = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagName(name),
];

const styleOf = (paragraph: Element) => all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? 'Normal';

/** The text as it reads: breaks within a paragraph are line breaks. */
export function textOf(element: Element): string {
  return all(element, '*')
    .map((child) => {
      if (child.tagName === 'w:t') return child.textContent;
      return child.tagName === 'w:br' ? '\n' : child.tagName === 'w:tab' && isInRun(child) ? '\t' : '';
    })
    .join('');
}

const isInRun = (child: Element) => child.parentElement?.tagName === 'w:r';
