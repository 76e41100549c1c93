import { TextRun, type IRunOptions } from 'docx';

/**
 * The text without what XML 1.0 has no place for, not even escaped: control characters, halves of a character and the
 * code points that are none. One of them in a note would make Word refuse the whole file.
 */
export function xmlText(text: string): string {
  let kept = '';
  for (const character of text) if (isAllowed(character.codePointAt(0) ?? 0)) kept += character;
  return kept;
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  // 0x7f to 0x9f are allowed, but no reader means them.
  if (code >= 0x7f && code <= 0x9f) return code === 0x85;
  return (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe;
}

/** One run of text on one line: what people broke into lines is joined by spaces. */
export function plainRun(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({
    ...options,
    text: xmlText(text)
      .replace(/[\s\u0085]+/g, ' ')
      .trim(),
  });
}

/** The text with its own line breaks. */
export function typedRuns(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun[] {
  return xmlText(text)
    .trim()
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line, index) => new TextRun({ ...options, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}
