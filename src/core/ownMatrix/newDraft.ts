import type { Criterion, Domain, Matrix } from '#core/matrix.ts';
import type { MatrixDraft } from './ownMatrix.ts';

/** An id for a new matrix: readable words of its title, then what makes it the only one (`unique`: letters, digits). */
export function matrixIdOf(title: string, unique: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 24)
    .replace(/^-+|-+$/g, '');
  return `${words || 'matrix'}-${unique.replace(/[^A-Za-z0-9]/g, '').slice(0, 8)}`;
}

/** A text cut at a word to at most `maximum` characters, with an ellipsis where something is missing. */
export function shortened(text: string, maximum: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= maximum) return plain;
  const cut = Array.from(plain)
    .slice(0, maximum - 1)
    .join('')
    .slice(0, maximum - 1)
    .replace(/\p{Cs}$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > maximum / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** A draft with nothing in it yet but its id. */
export function emptyDraft(id: string): MatrixDraft {
  return {
    id,
    version: 1,
    title: '',
    shortTitle: '',
    publisher: '',
    sourceUrl: null,
    licence: '',
    attribution: '',
    wordingStatus: null,
    currency: '',
    scopeNote: '',
    scale: { levels: [] },
    aggregate: 'median',
    domains: [],
    sources: [],
    supersedes: null,
  };
}

/** A criterion without words. Not applicable is allowed until somebody says otherwise. */
export function emptyCriterion(id: string, ref: string): Criterion {
  return {
    id,
    ref,
    title: '',
    statement: '',
    explanation: '',
    checklist: [],
    lookFor: [],
    pillars: [],
    essential: false,
    allowNotApplicable: true,
    descriptors: null,
    sources: [],
  };
}

export function emptyDomain(id: string): Domain {
  return { id, title: '', shortTitle: '', set: 'core', question: '', criteria: [] };
}

/** A copy of a matrix to adapt: under a new id, because another one is published under the old; criteria keep theirs. */
export function copyToAdapt(matrix: Matrix, id: string): MatrixDraft {
  return {
    ...matrix,
    id,
    version: 1,
    title: shortened(`${matrix.title} (adapted)`, 200),
    shortTitle: shortened(`${matrix.shortTitle} (adapted)`, 80),
    attribution: shortened(
      `Adapted from ${matrix.title}, version ${matrix.version}. ${matrix.attribution}`,
      2000,
    ),
    wordingStatus: 'adapted',
    supersedes: null,
  };
}

/** The next version of a matrix that is in use: the same criteria under the same ids. */
export function nextVersion(matrix: Matrix, version: number): MatrixDraft {
  return {
    ...withVersion(matrix, version),
    supersedes: [{ id: matrix.id, version: matrix.version, criteria: [] }],
  };
}

/** The same content under another version number, which an attribution of our making names too. */
export function withVersion(draft: MatrixDraft, version: number): MatrixDraft {
  const next = { ...draft, version };
  return draft.attribution === attributionOf(draft) ? { ...next, attribution: attributionOf(next) } : next;
}

/** The line that reports print where nobody has written another; empty while there is nothing to name. */
export function attributionOf({ title, publisher, version }: MatrixDraft): string {
  if (title === '') return '';
  return `Wording: ${title}, version ${version}${publisher === '' ? '' : `, ${publisher}`}.`;
}
