/** As long as Windows and the folders above a file leave room for. */
const longest = 120;
const forbidden = new Set('<>:"/\\|?*');

/**
 * "2026-11-20 Advanced practice governance – Anytown Trust.docx": a title as the name of a file that Windows, macOS and
 * file shares all take. `ending` without its dot.
 */
export function fileNameOf(title: string, ending: string): string {
  const name = Array.from(title, (character) => (isAllowed(character) ? character : ' '))
    .join('')
    .replace(/\s+/g, ' ');
  const cut = Array.from(name).slice(0, longest).join('');
  // Windows drops points and spaces at the end.
  const trimmed = cut.replace(/^[ .]+|[ .]+$/g, '');
  return `${trimmed === '' ? 'Advanced practice governance' : trimmed}.${ending}`;
}

function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return !isControl && !isHalf && !forbidden.has(character);
}
