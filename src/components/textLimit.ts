/** From this share of the limit on, people are told how much is left. */
const near = 0.9;

/**
 * The props of a `TextArea` for a text that may have `longest` characters (UTF-16 code units, as the store counts):
 * a counter when the limit is near, and a message when it is passed. Nothing is cut: a paste loses no words.
 */
export function textLimit(text: string, longest: number): { error: string | undefined; limit?: number } {
  return {
    error: isTooLong(text, longest)
      ? `This text must be ${longest.toLocaleString('en-GB')} characters or fewer. All of it is still here, but it is not saved.`
      : undefined,
    ...(text.length > longest * near && { limit: longest }),
  };
}

/** Whether the text passes the limit, so that it cannot be saved. */
export function isTooLong(text: string, longest: number): boolean {
  return text.length > longest;
}
