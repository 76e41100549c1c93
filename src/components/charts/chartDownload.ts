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

/**
 * A chart as a file of its own: on white, with its own size, and without classes, because the light
 * colours are in its attributes and the theme's are only in the style sheet.
 */
export function chartPicture(chart: SVGSVGElement, { heading, source }: Words = {}): ChartPicture {
  const [, , chartWidth = 0, chartHeight = 0] = (chart.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
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

  const copy = document.createElementNS(namespace, 'g');
  set(copy, { transform: `translate(${margin} ${top})` });
  for (const child of chart.childNodes) copy.append(child.cloneNode(true));
  for (const element of copy.querySelectorAll('*')) clean(element);
  // The name and the description belong to the whole file.
  picture.prepend(...copy.querySelectorAll(':scope > title, :scope > desc'));
  picture.append(copy);
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
