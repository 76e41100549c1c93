import { chartPicture, chartPng, chartsIn } from '#components/charts/chartDownload.ts';

/** A file inside a zip. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** Every chart of the drawn report as SVG and as PNG of twice its size. `source`: whose figures they are, and of when. */
export async function chartFiles(
  article: HTMLElement,
  source: string,
  signal: AbortSignal,
): Promise<NamedBytes[]> {
  const charts = [...article.querySelectorAll('figure')].flatMap((figure) => {
    const own = chartsIn(figure);
    const heading = figure.querySelector('h2, h3, h4')?.textContent.trim() ?? '';
    return own.length > 0 ? [{ own, heading }] : [];
  });
  if (charts.length === 0) throw new Error('There is no chart to save');
  // The pictures are taken before anything is waited for, so that a change of the page cannot mix two states.
  const pictures = charts.map(({ own, heading }, index) => ({
    name: `${String(index + 1).padStart(2, '0')}-${slugOf(heading)}`,
    picture: chartPicture(own, { heading, source }),
  }));
  const files: NamedBytes[] = [];
  for (const { name, picture } of pictures) {
    signal.throwIfAborted();
    files.push({ name: `${name}.svg`, bytes: new TextEncoder().encode(picture.text) });
    const png = await chartPng(picture);
    files.push({ name: `${name}.png`, bytes: new Uint8Array(await png.arrayBuffer()) });
  }
  return files;
}

function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'chart' : slug;
}
