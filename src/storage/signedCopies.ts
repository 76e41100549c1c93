import type { Assessment } from '#core/assessment.ts';
import { canonicalJson } from '#core/canonical.ts';
import type { Matrix } from '#core/matrix.ts';
import type { AssessmentFacts } from '#core/report.ts';
import { fingerprint, openSnapshot } from '#core/snapshot.ts';
import { store } from './database.ts';
import { readPinned } from './matrices.ts';
import { readIfReadable } from './rows.ts';

/**
 * Whether what is shown is what was signed. `none`: a draft. `missing` or `altered`: the signed-off copy is not here or
 * not as it was, so the rows of the assessment are shown and the page says so.
 */
export type SignedState = 'none' | 'intact' | 'missing' | 'altered';

/** A signed-off copy as it lies in the store, before its fingerprint was compared. */
export interface SealedCopy {
  assessment: Assessment;
  /** The fingerprint in the row of the assessment. */
  sha256: string;
  content: unknown;
  wording: ReadonlyMap<string, Matrix>;
}

/** The signed-off copy of an assessment, or why there is none. May run inside a transaction. */
export async function readSealedCopy(assessment: Assessment): Promise<SealedCopy | 'none' | 'missing'> {
  if (assessment.signOff === null) return 'none';
  const { sha256 } = assessment.signOff;
  const raw = sha256 === '' ? undefined : await readIfReadable(store().snapshots, sha256);
  if (raw === undefined) return 'missing';
  return { assessment, sha256, content: contentOf(raw), wording: await wordingOf(assessment) };
}

/** What is in the copy; `null` when it is not as it was signed. `found`: the fingerprint of what is there now. */
export function openSealedCopy(copy: SealedCopy, found: string | null): AssessmentFacts | null {
  // The fingerprint covers the content whole, so the row's own checksum is not worked out beside it.
  return found === copy.sha256 ? openSnapshot(copy.content, copy.assessment, copy.wording) : null;
}

/** The fingerprint of the copy as it is; `null` for values that were never signed. May run inside a transaction. */
export function fingerprintOf({ content }: SealedCopy): string | null {
  try {
    return fingerprint(content);
  } catch {
    // A value that canonical JSON cannot hold: a Date, a function.
    return null;
  }
}

/** The same worked out by the browser, beside the page. Never inside a transaction, which would end meanwhile. */
export async function fingerprintBeside(copy: SealedCopy): Promise<string | null> {
  // Absent outside secure contexts, as on a plain http intranet.
  if (!('subtle' in globalThis.crypto)) return fingerprintOf(copy);
  try {
    const bytes = new TextEncoder().encode(canonicalJson(copy.content));
    const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
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
