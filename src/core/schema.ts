import * as z from 'zod/mini';

// The product runs under a Content-Security-Policy without eval. Zod would try `new Function` and be reported,
// so its compiler is switched off before the first schema exists. Every core file takes `z` from here.
z.config({ jitless: true });

export { z };

/** Ids go into record keys and addresses, so only letters, digits, `_` and `-` are allowed. */
export const idSchema = z
  .string()
  .check(
    z.regex(/^(?!(__proto__|constructor|prototype)$)[A-Za-z0-9_-]+$/, 'Use letters, numbers, _ and - only'),
  );

/** Free text that may be empty, with an upper limit so that one field cannot fill the store. */
export const textSchema = (maximum: number) => z.string().check(z.maxLength(maximum));

/** Text that must say something. */
export const requiredText = (message: string, maximum = 400) =>
  z.string().check(z.trim(), z.minLength(1, message), z.maxLength(maximum));
