import { chartFont, colours } from './chartColours.ts';
import { wrapText } from './chartText.ts';

const namespace = 'http://www.w3.org/2000/svg';
const margin = 24;

type Words = {
  /** Written above the picture. */
  heading?: string | undefined;
  /** Written below it: whose figures these are, and of when. */
  source?: string | undefined;
};

export type ChartPicture = { text: string; width: number; height: number };

/** The pictures inside an element, in their order. */
export function chartsIn(element: Element | null): SVGSVGElement[] {
  return [...(element?.querySelectorAll('svg[role="img"]') ?? [])].filter(
    (one) => one instanceof SVGSVGElement,
  );
}

/** How many small charts stand in a row of a picture, and the room between them. */
const perRow = 3;
const between = 24;

/** Where each chart stands in the picture: small ones in rows of 3, each row as high as its highest. */
function layOut(charts: readonly SVGSVGElement[]) {
  let [top, right] = [0, 0];
  const placed = [];
  for (let first = 0; first < charts.length; first += perRow) {
    let [left, rowHeight] = [0, 0];
    for (const chart of charts.slice(first, first + perRow)) {
      const [, , wide = 0, high = 0] = (chart.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
      placed.push({ chart, left, top });
      left += wide + between;
      rowHeight = Math.max(rowHeight, high);
    }
    right = Math.max(right, left - between);
    top += rowHeight + between;
  }
  return { placed, width: right, height: Math.max(0, top - between) };
}

/**
 * A chart, or small charts that belong together, as a file: on white, with its own size, and without classes, because
 * the light colours are in its attributes and the theme's are only in the style sheet.
 */
export function chartPicture(
  charts: readonly SVGSVGElement[],
  { heading, source }: Words = {},
): ChartPicture {
  const { placed, width: chartWidth, height: chartHeight } = layOut(charts);
  const width = chartWidth + 2 * margin;
  const above = heading === undefined ? [] : wrapText(heading, chartWidth * 0.9, 18);
  const below = source === undefined ? [] : wrapText(source, chartWidth, chartFont.fontSize);
  const top = margin + above.length * 24 + (above.length > 0 ? 12 : 0);
  const height = top + chartHeight + (below.length > 0 ? 16 : 0) + below.length * 18 + margin;

  const picture = document.createElementNS(namespace, 'svg');
  set(picture, { width, height, viewBox: `0 0 ${width} ${height}` });
  set(picture, { 'font-family': chartFont.fontFamily, 'font-size': chartFont.fontSize });
  const ground = document.createElementNS(namespace, 'rect');
  set(ground, { width, height, fill: colours.surface });
  picture.append(ground);
  above.forEach((line, index) => picture.append(textLine(line, margin, margin + 16 + index * 24, 18, 700)));

  for (const one of placed) {
    const copy = document.createElementNS(namespace, 'g');
    set(copy, { transform: `translate(${margin + one.left} ${top + one.top})` });
    for (const child of one.chart.childNodes) copy.append(child.cloneNode(true));
    for (const element of copy.querySelectorAll('*')) clean(element);
    // The name and the description of a single chart belong to the whole file.
    if (placed.length === 1) picture.prepend(...copy.querySelectorAll(':scope > title, :scope > desc'));
    picture.append(copy);
  }
  below.forEach((line, index) =>
    picture.append(textLine(line, margin, top + chartHeight + 30 + index * 18, chartFont.fontSize, 400)),
  );
  return { text: new XMLSerializer().serializeToString(picture), width, height };
}

/** Twice the size in dots, for documents and slides. Rejects if the browser cannot draw it. */
export async function chartPng(picture: ChartPicture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser made no PNG of the chart'));
      else resolve(blob);
    }, 'image/png');
  });
}

function clean(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (name === 'class' || name === 'style' || name === 'tabindex' || name.startsWith('data-')) {
      element.removeAttribute(name);
    }
  }
}

function textLine(text: string, x: number, y: number, size: number, weight: number): SVGElement {
  const element = document.createElementNS(namespace, 'text');
  set(element, { x, y, 'font-size': size, 'font-weight': weight, fill: colours.ink });
  element.textContent = text;
  return element;
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
