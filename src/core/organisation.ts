import { recordBase, type RecordBase } from './record.ts';
import { requiredText, textSchema, z } from './schema.ts';

export const organisationTypes = [
  'acute',
  'mental-health',
  'community',
  'ambulance',
  'primary-care',
  'specialist',
  'integrated',
  'icb',
  'other',
] as const;

/** A named person with a role. Both may be empty: roles matter more than names, and neither is forced early. */
export const personSchema = z.object({ name: textSchema(200), role: textSchema(200) });
export type Person = z.infer<typeof personSchema>;
export const nobody: Person = { name: '', role: '' };

/** A count that may be left blank: `null` is "not given", 0 is none. */
const headcount = z.nullable(
  z.int('Enter a whole number').check(z.gte(0, 'Enter 0 or more'), z.lte(100_000)),
);

export const organisationFields = z.object({
  name: requiredText('Enter the name of your organisation', 200),
  type: z.nullable(z.enum(organisationTypes)),
  odsCode: z
    .string()
    .check(
      z.trim(),
      z.regex(/^$|^[A-Za-z0-9]{3,6}$/, 'ODS code must be 3 to 6 letters and numbers, like RX1'),
    ),
  icsName: textSchema(200),
  advancedPractitioners: headcount,
  trainees: headcount,
  consultantPractitioners: headcount,
  professions: textSchema(400),
  anchor: personSchema,
  sponsor: personSchema,
  reportAuthor: textSchema(200),
  committees: textSchema(400),
  /** A PNG made on this device from the chosen picture, so that no script or link of an SVG survives. */
  logo: z.nullable(
    z.object({ png: z.string().check(z.startsWith('data:image/png;base64,')), alt: textSchema(200) }),
  ),
  sample: z.boolean(),
});
export type OrganisationFields = z.infer<typeof organisationFields>;

export const organisationSchema = z.looseObject({ ...recordBase, ...organisationFields.shape });
export type Organisation = OrganisationFields & RecordBase;

/** A new organisation: only the name is needed, everything else can come later or never. */
export function newOrganisation(name: string): OrganisationFields {
  return {
    name: name.trim(),
    type: null,
    odsCode: '',
    icsName: '',
    advancedPractitioners: null,
    trainees: null,
    consultantPractitioners: null,
    professions: '',
    anchor: nobody,
    sponsor: nobody,
    reportAuthor: '',
    committees: '',
    logo: null,
    sample: false,
  };
}
