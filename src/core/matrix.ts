import { idSchema, requiredText, z } from './schema.ts';

/** The four pillars of advanced practice; their labels are in `words.ts`, because wording is data. */
export const pillarIds = ['clinical', 'leadership', 'education', 'research'] as const;
export const pillarSchema = z.enum(pillarIds);
export type PillarId = z.infer<typeof pillarSchema>;

const levelSchema = z.strictObject({
  value: z.int().check(z.gte(0), z.lte(20)),
  name: requiredText('a level needs a name', 60),
  meaning: requiredText('a level needs a meaning', 1000),
});
export type Level = z.infer<typeof levelSchema>;

const criterionSchema = z.strictObject({
  id: idSchema,
  ref: requiredText('a criterion needs a reference', 20),
  title: requiredText('a criterion needs a title', 200),
  statement: requiredText('a criterion needs a statement', 2000),
  explanation: z.string().check(z.maxLength(4000)),
  /** An aid beside the ladder: ticked or not, it never sums to a level. */
  checklist: z.array(requiredText('a checklist statement is empty', 400)),
  lookFor: z.array(requiredText('a look-for entry is empty', 400)),
  pillars: z.array(pillarSchema),
  essential: z.boolean(),
  allowNotApplicable: z.boolean(),
  capabilities: z.optional(z.array(z.string())),
  /** Text by level value; `null` where the matrix has none and the scale's meanings are shown instead. */
  descriptors: z.nullable(z.record(z.string(), requiredText('a descriptor is empty', 4000))),
  sources: z.array(z.string()),
});
export type Criterion = z.infer<typeof criterionSchema>;

const domainSchema = z.strictObject({
  id: idSchema,
  title: requiredText('a domain needs a title', 200),
  shortTitle: requiredText('a domain needs a short title', 60),
  set: z.enum(['core', 'extension']),
  question: z.string().check(z.maxLength(1000)),
  criteria: z.array(criterionSchema).check(z.minLength(1, 'a domain needs at least 1 criterion')),
});
export type Domain = z.infer<typeof domainSchema>;

export const aggregateRules = ['median', 'min', 'mean'] as const;
export type AggregateRule = (typeof aggregateRules)[number];

/** The file in `matrices/`. One schema gives the types, the validation and `matrices/matrix.schema.json`. */
export const matrixSchema = z.strictObject({
  id: idSchema,
  version: z.int().check(z.gte(1)),
  title: requiredText('a matrix needs a title', 200),
  shortTitle: requiredText('a matrix needs a short title', 80),
  publisher: requiredText('a matrix needs a publisher'),
  sourceUrl: z.nullable(z.url({ protocol: /^https?$/ })),
  licence: requiredText('a matrix needs a licence', 1000),
  attribution: requiredText('a matrix needs an attribution', 2000),
  wordingStatus: z.enum(['original', 'adapted', 'official-imported']),
  currency: z.string().check(z.maxLength(2000)),
  scopeNote: z.string().check(z.maxLength(2000)),
  scale: z.strictObject({ levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(7)) }),
  aggregate: z.enum(aggregateRules),
  domains: z.array(domainSchema).check(z.minLength(1)),
  sources: z.array(z.strictObject({ tag: z.string(), name: z.string(), url: z.nullable(z.string()) })),
  supersedes: z.nullable(z.unknown()),
});
export type Matrix = z.infer<typeof matrixSchema>;
