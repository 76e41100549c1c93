/** What in a text looks like patient information. It only warns: a governance note may have other long numbers. */
type PatientDataSign = 'nhs-number' | 'date-of-birth';

/**
 * Finds a valid NHS number (10 digits, grouped 3 3 4 or not, with the right modulus-11 check digit) or the words
 * "DOB" or "date of birth". Returns each sign once.
 */
export function patientDataIn(text: string): PatientDataSign[] {
  const numbers = text.match(/(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g) ?? [];
  const signs: PatientDataSign[] = [];
  if (numbers.some((found) => isNhsNumber(found.replace(/\D/g, '')))) signs.push('nhs-number');
  if (/\bd\.?o\.?b\b|\bdate of birth\b/i.test(text)) signs.push('date-of-birth');
  return signs;
}

/** What to say beside a text that may hold patient information, `null` for any other. The person decides. */
export function patientDataWarning(text: string): string | null {
  const signs = patientDataIn(text);
  if (signs.length === 0) return null;
  const what = signs.includes('nhs-number') ? 'an NHS number' : 'a date of birth';
  return `This looks like ${what}. Remove patient information. Evidence needs only the document name and where it is kept.`;
}

function isNhsNumber(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}
