import { actionsOfAssessment, type Action } from './action.ts';
import type { Assessment, AssessmentFields, SignOff } from './assessment.ts';
import { contentHash } from './canonical.ts';
import { openVouched, type RecordKind, type Records } from './door.ts';
import type { Evidence } from './evidence.ts';
import type { Matrix } from './matrix.ts';
import type { Organisation } from './organisation.ts';
import { matrixHash, readMatrix } from './readMatrix.ts';
import type { AssessmentFacts } from './report.ts';
import { agreedResponses, type CriterionResponse } from './response.ts';
import { z } from './schema.ts';
import type { SignedCopyFields } from './signedCopy.ts';

/** What a person says when signing. The reference and the fingerprint follow from the content. */
export type Signature = Omit<SignOff, 'reference' | 'sha256'>;

/**
 * Everything that was signed: who, the answers, the evidence and actions as they were, and the wording itself, so that
 * it can be read when the tool and its matrices have long changed.
 */
export interface SnapshotContent {
  signature: Signature;
  organisation: Organisation;
  assessment: Assessment;
  responses: CriterionResponse[];
  evidence: Evidence[];
  actions: Action[];
  matrices: { sha256: string; matrix: Matrix }[];
}

/**
 * The signed-off copy of an assessment. Only what belongs to it goes in: agreed answers, evidence that they name, its
 * actions. Order is fixed, so equal facts give equal content.
 */
export function snapshotContent(facts: AssessmentFacts, signature: Signature): SnapshotContent {
  const responses = [...facts.responses.values()].toSorted(byId);
  const named = new Set(responses.flatMap(({ evidence }) => evidence.map(({ evidenceId }) => evidenceId)));
  return {
    signature,
    organisation: facts.organisation,
    assessment: facts.assessment,
    responses,
    evidence: [...facts.evidence.values()]
      .filter(({ id, deletedAt }) => named.has(id) && deletedAt === null)
      .toSorted(byId),
    actions: actionsOfAssessment(facts.actions, facts.assessment).toSorted(byId),
    matrices: facts.matrices.map((matrix) => ({ sha256: matrixHash(matrix), matrix })),
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** The fingerprint of a signed-off copy: SHA-256 over its canonical JSON, 64 hexadecimal digits. */
export function fingerprint(content: unknown): string {
  return contentHash(content);
}

/**
 * What signing makes of a draft: the row of the copy, named by its fingerprint, and the new fields of the assessment,
 * which from now on is locked.
 */
export function signedOff(
  facts: AssessmentFacts,
  signature: Signature,
): { copy: { id: string; fields: SignedCopyFields }; fields: AssessmentFields } {
  const content = snapshotContent(facts, signature);
  const sha256 = fingerprint(content);
  const { assessment } = facts;
  return {
    copy: {
      id: sha256,
      fields: {
        assessmentId: assessment.id,
        organisationId: assessment.organisationId,
        content: { ...content },
      },
    },
    fields: {
      ...assessment,
      status: 'signed-off',
      signOff: { ...signature, reference: referenceOf(sha256, signature.signedAt), sha256 },
    },
  };
}

// Without letters and digits that are mistaken for each other on paper: no I, L, O, U, 0 or 1.
const referenceLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `APG-2026-7F3K`: the year of the signature and 4 letters that follow from the fingerprint. */
export function referenceOf(sha256: string, signedAt: string): string {
  const letters = [0, 4, 8, 12].map((start) =>
    referenceLetters.charAt(Number.parseInt(sha256.slice(start, start + 4), 16) % referenceLetters.length),
  );
  return `APG-${signedAt.slice(0, 4)}-${letters.join('')}`;
}

const contentShape = z.object({
  signature: z.looseObject({ signedAt: z.string() }),
  organisation: z.unknown(),
  assessment: z.unknown(),
  responses: z.array(z.unknown()),
  evidence: z.array(z.unknown()),
  actions: z.array(z.unknown()),
  matrices: z.array(z.object({ sha256: z.string(), matrix: z.unknown() })),
});

/**
 * The facts of a signed-off copy, for every page that shows one. Call it with content whose fingerprint was checked:
 * it stands for the checksums of the rows inside. `assessment` is today's row: it says whether the copy
 * was revised since. `known` gives wording that was read before, by its hash: it need not be read and compared again.
 * `null` when the content cannot be read, which its fingerprint also tells.
 */
export function openSnapshot(
  content: unknown,
  assessment: Assessment,
  known: ReadonlyMap<string, Matrix> = new Map(),
): AssessmentFacts | null {
  const shape = contentShape.safeParse(content);
  if (!shape.success) return null;
  const { data } = shape;
  const organisation = openVouched('organisations', data.organisation);
  const signed = openVouched('assessments', data.assessment);
  if (!organisation.ok || !signed.ok) return null;
  const matrices = readAll(data.matrices, known);
  if (matrices === null) return null;
  // A restore may have put a copy of a signed-off assessment beside another one: it goes by its own id and name.
  const { id, name, status, signOff, deletedAt } = assessment;
  return {
    organisation: organisation.record,
    assessment: { ...signed.record, id, name, status, signOff, deletedAt },
    matrices,
    responses: agreedResponses(allOf('responses', data.responses)),
    evidence: new Map(allOf('evidence', data.evidence).map((row) => [row.id, row])),
    actions: allOf('actions', data.actions),
    today: data.signature.signedAt.slice(0, 10),
  };
}

function allOf<Kind extends RecordKind>(kind: Kind, rows: readonly unknown[]): Records[Kind][] {
  return rows.map((row) => openVouched(kind, row)).flatMap((opened) => (opened.ok ? [opened.record] : []));
}

function readAll(
  pinned: readonly { sha256: string; matrix: unknown }[],
  known: ReadonlyMap<string, Matrix>,
): Matrix[] | null {
  try {
    return pinned.map(({ sha256, matrix }) => known.get(sha256) ?? readMatrix(matrix, 'the signed-off copy'));
  } catch {
    return null;
  }
}
