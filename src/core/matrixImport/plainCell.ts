/** Control characters but line feed, halves of characters, marks that turn the direction of text, and the like. */
const unseen =
  /(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\u00AD\uFEFF]/gu;
/** How programs write the point of a list. */
const bullet = /^(?:[•·▪■●‣∙*\uF0B7\uF0A7]|o(?=\s{2})|[-–](?=\s))\s*/u;

/** The text of a cell from outside: one kind of space and line end, "• " for points of a list, no blank lines around. */
export function plainCell(text: string): string {
  return text
    .replace(/\r\n?|\v|\u2028|\u2029/g, '\n')
    .replace(unseen, ' ')
    .split('\n')
    .map((line) => {
      const plain = line.replace(/\s+/gu, ' ').trim();
      const point = bullet.exec(line.trim());
      return point === null ? plain : `• ${line.trim().slice(point[0].length).replace(/\s+/gu, ' ').trim()}`;
    })
    .filter((line, index, lines) => !((line === '' || line === '•') && (lines[index - 1] ?? '') === ''))
    .join('\n')
    .replace(/•\s\n\s*/g, '• ')
    .trim();
}
