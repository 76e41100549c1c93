/** As long as Windows and the folders above a file leave room for. */
const longest = 120;
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/**
 * "2026-11-20 Advanced practice governance – Anytown Trust.docx": a title as the name of a file that Windows, macOS and
 * file shares all take. `ending` without its dot.
 */
export function fileNameOf(title: string, ending: string): string {
  const name = Array.from(title.toWellFormed().replace(forbidden, ' ').replace(/\s+/g, ' '))
    .slice(0, longest)
    .join('')
    // Windows drops points and spaces at the end.
    .replace(/^[ .]+|[ .]+$/g, '');
  return `${name === '' ? 'Advanced practice governance' : name}.${ending}`;
}
