/** The id of the control of a field: `assessors.0.name` gives `assessors-0-name`. */
export function fieldId(field: string): string {
  return field.replaceAll('.', '-');
}

/**
 * The messages of a form library's nested errors as a flat list for the error summary, in the order in which they
 * were found, each with the id of its control.
 */
export function errorList(errors: object, prefix = ''): { id: string; text: string }[] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null) return [];
    const field = `${prefix}${key}`;
    if ('message' in error && typeof error.message === 'string') {
      return [{ id: fieldId(field), text: messageOf(error) ?? '' }];
    }
    return errorList(error, `${field}.`);
  });
}

/** The words for one field's error. Only a text over its limit comes without words of its own. */
export function messageOf(error: { message?: unknown } | undefined): string | undefined {
  if (error === undefined) return undefined;
  return typeof error.message === 'string' && error.message !== 'Invalid input'
    ? error.message
    : 'This text is too long. Shorten it';
}
