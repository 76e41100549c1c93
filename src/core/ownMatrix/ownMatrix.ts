import { aggregateRules, pillarSchema, type Matrix } from '#core/matrix.ts';
import { recordBase, type RecordBase } from '#core/record.ts';
import { idSchema, requiredText, textSchema, z } from '#core/schema.ts';
import { draftProblems, readyMatrix } from './draftProblems.ts';

/**
 * A matrix that is still being written: the same fields as a matrix, but any text may be missing or too long, any level
 * may lack its text, and the status of the wording may be open (`null`). Ids are there from the start, because answers
 * will be kept by them.
 */
export type MatrixDraft = Omit<Matrix, 'wordingStatus'> & { wordingStatus: Matrix['wordingStatus'] | null };

/** Longer than any cell of a spreadsheet, so that what somebody brought in is never cut without being told. */
const anyText = textSchema(40_000);

const draftSchema: z.ZodMiniType<MatrixDraft> = z.strictObject({
  id: idSchema,
  version: z.int().check(z.gte(1)),
  title: anyText,
  shortTitle: anyText,
  publisher: anyText,
  sourceUrl: z.nullable(anyText),
  licence: anyText,
  attribution: anyText,
  wordingStatus: z.nullable(z.enum(['original', 'adapted', 'official-imported'])),
  currency: anyText,
  scopeNote: anyText,
  scale: z.strictObject({
    levels: z.array(
      z.strictObject({
        value: z.int(),
        name: anyText,
        shortName: z.optional(requiredText('a short name is empty', 40_000)),
        meaning: anyText,
      }),
    ),
  }),
  aggregate: z.enum(aggregateRules),
  domains: z.array(
    z.strictObject({
      id: idSchema,
      title: anyText,
      shortTitle: anyText,
      set: z.enum(['core', 'extension']),
      question: anyText,
      criteria: z.array(
        z.strictObject({
          id: idSchema,
          ref: anyText,
          title: anyText,
          statement: anyText,
          explanation: anyText,
          checklist: z.array(anyText),
          lookFor: z.array(anyText),
          pillars: z.array(pillarSchema),
          essential: z.boolean(),
          allowNotApplicable: z.boolean(),
          capabilities: z.optional(z.array(anyText)),
          descriptors: z.nullable(z.record(z.string(), anyText)),
          sources: z.array(anyText),
        }),
      ),
    }),
  ),
  sources: z.array(z.strictObject({ tag: anyText, name: anyText, url: z.nullable(anyText) })),
  supersedes: z.nullable(
    z.array(
      z.strictObject({
        id: idSchema,
        version: z.int().check(z.gte(1)),
        criteria: z.array(z.strictObject({ from: idSchema, to: z.nullable(idSchema), note: anyText })),
      }),
    ),
  ),
});

/** What a person sets in one version of an own matrix. */
export interface OwnMatrixFields {
  /** `ready`: complete, and offered for new assessments. */
  status: 'draft' | 'ready';
  /** "I have the right to use this wording in my organisation" was ticked for this version. */
  rightToUse: boolean;
  /** Where it came from, for the list: a file's name, "Pasted table", another matrix. */
  origin: string;
  content: MatrixDraft;
}
export type OwnMatrix = RecordBase & OwnMatrixFields;

/** One version of a matrix of one's own. A `ready` one whose content is not a complete matrix is refused. */
export const ownMatrixSchema: z.ZodMiniType<OwnMatrix> = z
  .looseObject({
    ...recordBase,
    status: z.enum(['draft', 'ready']),
    rightToUse: z.boolean(),
    origin: textSchema(400),
    content: draftSchema,
  })
  .check(
    z.refine(({ status, content }) => status === 'draft' || draftProblems(content).length === 0, {
      path: ['content'],
    }),
  );

/** The matrix of a ready record; `null` for a draft. */
export function matrixOf({ status, content }: OwnMatrix): Matrix | null {
  return status === 'ready' ? readyMatrix(content) : null;
}
