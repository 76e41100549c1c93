import type { Assessment } from '#core/assessment.ts';
import type { Matrix } from '#core/matrix.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { fingerprint, openSnapshot } from '#core/snapshot.ts';
import { store } from './database.ts';
import { readPinned } from './matrices.ts';

/**
 * Whether what is shown is what was signed. `none`: a draft. `missing` or `altered`: the signed-off copy is not here or
 * not as it was, so the rows of the assessment are shown and the page says so.
 */
export type SignedState = 'none' | 'intact' | 'missing' | 'altered';

/** The signed-off copy of an assessment, checked against the fingerprint in its row. */
export async function readSignedCopy(
  assessment: Assessment,
): Promise<{ signed: SignedState; facts: AssessmentFacts | null }> {
  const sha256 = assessment.signOff?.sha256 ?? '';
  if (assessment.signOff === null) return { signed: 'none', facts: null };
  const raw = sha256 === '' ? undefined : await store().snapshots.get(sha256);
  if (raw === undefined) return { signed: 'missing', facts: null };
  const content = contentOf(raw);
  // The fingerprint covers the content whole, so the row's own checksum is not worked out beside it.
  if (!isUnchanged(content, sha256)) return { signed: 'altered', facts: null };
  const facts = openSnapshot(content, assessment, await wordingOf(assessment));
  return facts === null ? { signed: 'altered', facts } : { signed: 'intact', facts };
}

/** The matrices that the assessment pins, by their hash, as far as they are here. */
async function wordingOf({ matrices }: Assessment): Promise<Map<string, Matrix>> {
  const known = new Map<string, Matrix>();
  for (const pin of matrices) {
    const matrix = await readPinned(pin);
    if (matrix !== null) known.set(pin.sha256, matrix);
  }
  return known;
}

function contentOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'content' in raw ? raw.content : null;
}

/** A value that canonical JSON cannot hold (a Date, a function) was never signed. */
function isUnchanged(content: unknown, sha256: string): boolean {
  try {
    return fingerprint(content) === sha256;
  } catch {
    return false;
  }
}
