import { idSchema, requiredText, textSchema, z } from './schema.ts';

/** The four pillars of advanced practice; their labels are in `words.ts`, because wording is data. */
export const pillarIds = ['clinical', 'leadership', 'education', 'research'] as const;
export const pillarSchema = z.enum(pillarIds);
export type PillarId = z.infer<typeof pillarSchema>;

/** Only web addresses, because these become links on screen: `javascript:` and the like are refused. */
const webAddressSchema = z.url({ protocol: /^https?$/ });

export const levelValueSchema = z.int().check(z.gte(0), z.lte(20));

const levelSchema = z.strictObject({
  value: levelValueSchema,
  name: requiredText('a level needs a name', 60),
  /** Stands for the name where a chart has little room. */
  shortName: z.optional(requiredText('a short name is empty', 20)),
  meaning: requiredText('a level needs a meaning', 1000),
});
export type Level = z.infer<typeof levelSchema>;

const criterionSchema = z.strictObject({
  id: idSchema,
  ref: requiredText('a criterion needs a reference', 20),
  title: requiredText('a criterion needs a title', 200),
  statement: requiredText('a criterion needs a statement', 2000),
  explanation: textSchema(4000),
  /** An aid beside the ladder: ticked or not, it never sums to a level. */
  checklist: z.array(requiredText('a checklist statement is empty', 400)),
  lookFor: z.array(requiredText('a look-for entry is empty', 400)),
  pillars: z.array(pillarSchema),
  essential: z.boolean(),
  allowNotApplicable: z.boolean(),
  capabilities: z.optional(z.array(textSchema(40))),
  /** Text by level value; `null` where the matrix has none and the scale's meanings are shown instead. */
  descriptors: z.nullable(z.record(z.string(), requiredText('a descriptor is empty', 4000))),
  /** Tags of entries in the matrix's own `sources`. */
  sources: z.array(textSchema(40)),
});
export type Criterion = z.infer<typeof criterionSchema>;

const domainSchema = z.strictObject({
  id: idSchema,
  title: requiredText('a domain needs a title', 200),
  shortTitle: requiredText('a domain needs a short title', 60),
  set: z.enum(['core', 'extension']),
  question: textSchema(1000),
  criteria: z.array(criterionSchema).check(z.minLength(1, 'a domain needs at least 1 criterion')),
});
export type Domain = z.infer<typeof domainSchema>;

export const aggregateRules = ['median', 'min', 'mean'] as const;
export type AggregateRule = (typeof aggregateRules)[number];

/**
 * How an older matrix maps on to this one. A criterion that keeps its id needs no entry; `criteria` lists only
 * those given a new id (`to`) or withdrawn (`to: null`), with the reason in a `note`.
 */
const supersededSchema = z.strictObject({
  id: idSchema,
  version: z.int().check(z.gte(1)),
  criteria: z.array(z.strictObject({ from: idSchema, to: z.nullable(idSchema), note: textSchema(1000) })),
});

/** The file in `matrices/`. One schema gives the types, the validation and `matrices/matrix.schema.json`. */
export const matrixSchema = z.strictObject({
  id: idSchema,
  version: z.int().check(z.gte(1)),
  title: requiredText('a matrix needs a title', 200),
  shortTitle: requiredText('a matrix needs a short title', 80),
  publisher: requiredText('a matrix needs a publisher'),
  sourceUrl: z.nullable(webAddressSchema),
  licence: requiredText('a matrix needs a licence', 1000),
  attribution: requiredText('a matrix needs an attribution', 2000),
  wordingStatus: z.enum(['original', 'adapted', 'official-imported']),
  currency: textSchema(2000),
  scopeNote: textSchema(2000),
  scale: z.strictObject({ levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(7)) }),
  aggregate: z.enum(aggregateRules),
  domains: z.array(domainSchema).check(z.minLength(1)),
  sources: z.array(
    z.strictObject({
      tag: requiredText('a source needs a tag', 40),
      name: requiredText('a source needs a name'),
      url: z.nullable(webAddressSchema),
    }),
  ),
  supersedes: z.nullable(z.array(supersededSchema)),
});
export type Matrix = z.infer<typeof matrixSchema>;
