const start = 'data:image/png;base64,';
/** Signature, length and name of the first chunk, then width and height of 4 bytes each. */
const headBytes = 24;

/** The size of a PNG written as a data URL, in dots; `null` when it is none. */
export function pngSize(url: string): { width: number; height: number } | null {
  if (!url.startsWith(start)) return null;
  try {
    const head = atob(url.slice(start.length, start.length + (headBytes / 3) * 4));
    if (head.slice(1, 4) !== 'PNG' || head.length < headBytes) return null;
    const number = (at: number) =>
      [0, 1, 2, 3].reduce((sum, index) => sum * 256 + head.charCodeAt(at + index), 0);
    const size = { width: number(16), height: number(20) };
    return size.width > 0 && size.height > 0 ? size : null;
  } catch {
    return null;
  }
}
