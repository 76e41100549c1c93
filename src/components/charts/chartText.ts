/** Widths of the printable ASCII characters in Arial, in thousandths of the font size. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const unknownWidth = 600;
const firstCode = 32;

/** Width of one line in Arial, in the unit of `size`. Worked out, so that charts need no page to measure on. */
export function textWidth(text: string, size: number): number {
  let total = 0;
  for (const character of text) total += widths[character.charCodeAt(0) - firstCode] ?? unknownWidth;
  return (total * size) / 1000;
}

/** Breaks at spaces, and inside a word only where the word alone is wider than a line. */
export function wrapText(text: string, maxWidth: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((whole) => breakWord(whole, maxWidth, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= maxWidth) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.filter((each) => each !== '');
}

/** The label in at most `maxLines` lines; else the short label; else its beginning with an ellipsis. */
export function fitLabel(
  { label, shortLabel }: { label: string; shortLabel: string },
  maxWidth: number,
  size: number,
  maxLines: number,
): string[] {
  for (const text of [label, shortLabel]) {
    const lines = wrapText(text, maxWidth, size);
    if (lines.length <= maxLines) return lines;
  }
  const lines = wrapText(shortLabel, maxWidth, size).slice(0, maxLines);
  let last = lines.pop() ?? '';
  while (last !== '' && textWidth(`${last}…`, size) > maxWidth) last = last.slice(0, -1);
  return [...lines, `${last.trimEnd()}…`];
}

function breakWord(word: string, maxWidth: number, size: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, size) > maxWidth) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
