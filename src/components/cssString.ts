const special = new Set(['"', '\\', '<', '>', '\u007f', '\u2028', '\u2029']);

/**
 * Any text as a CSS string with its quotes, for a custom property used as `content`. What a name contains can end
 * neither the string nor the rule: quotes, backslashes, angle brackets, line breaks and control characters are
 * written as code points.
 */
export function cssString(text: string): string {
  let escaped = '';
  for (const character of text) {
    if (character === '\u0000') escaped += '\ufffd';
    else if (special.has(character) || character < ' ') {
      escaped += `\\${character.charCodeAt(0).toString(16)} `;
    } else escaped += character;
  }
  return `"${escaped}"`;
}
