import { describe, expect, it } from 'vitest';
import { patientDataIn } from '#core/patientData.ts';

describe('signs of patient information in a text', () => {
  it('are an NHS number with the right check digit, however it is grouped', () => {
    // 9 4 3 4 7 6 5 9 1 weighted 10 to 2 is 299; 299 = 27 × 11 + 2; 11 − 2 = 9. So 943 476 5919 is valid.
    expect(patientDataIn('Patient 943 476 5919 was seen.')).toEqual(['nhs-number']);
    expect(patientDataIn('943-476-5919')).toEqual(['nhs-number']);
    expect(patientDataIn('9434765919')).toEqual(['nhs-number']);
    expect(patientDataIn('9434765918')).toEqual([]);
  });

  it('are the words for a date of birth', () => {
    expect(patientDataIn('DOB 1 May')).toEqual(['date-of-birth']);
    expect(patientDataIn('Date of birth not kept')).toEqual(['date-of-birth']);
    expect(patientDataIn('d.o.b. and 943 476 5919')).toEqual(['nhs-number', 'date-of-birth']);
  });

  it('are not a telephone number, a longer number or an ordinary note', () => {
    expect(patientDataIn('Call 01632 960 001 about policy 20260806-1.')).toEqual([]);
    expect(patientDataIn('Order 19434765919')).toEqual([]);
    expect(patientDataIn('Adobe is installed.')).toEqual([]);
  });
});
