/**
 * A typed number: blank is not given (`null`), which is not 0. Spaces and thousands commas are left out; what is no
 * number gives NaN, which the schema refuses in words. A value that is no text is already a number or not given.
 */
export function readHeadcount(typed: unknown): number | null {
  if (typeof typed === 'number') return typed;
  if (typeof typed !== 'string') return null;
  const text = typed.replace(/[\s,]/g, '');
  if (text === '') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}
