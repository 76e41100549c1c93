import type { Criterion, Domain, Level } from '#core/matrix.ts';
import { emptyCriterion, emptyDomain } from './newDraft.ts';
import type { MatrixDraft } from './ownMatrix.ts';

// Every function gives a new draft and leaves the one it got as it was. What does not exist changes nothing: another
// window may have removed it.

/** A level as a form holds it. `from`: the number under which the criteria have its texts now; `null` for a new one. */
export interface LevelEdit extends Level {
  from: number | null;
}

/** The draft with these levels, in the order of their numbers; the texts of criteria move along with their level. */
export function withLevels(draft: MatrixDraft, levels: readonly LevelEdit[]): MatrixDraft {
  const sorted = levels.toSorted((a, b) => a.value - b.value);
  const moved = ({ descriptors }: Criterion): Criterion['descriptors'] =>
    descriptors === null
      ? null
      : Object.fromEntries(
          sorted.flatMap(({ from, value }) => {
            const text = from === null ? undefined : descriptors[String(from)];
            return text === undefined ? [] : [[String(value), text]];
          }),
        );
  return {
    ...everyCriterion(draft, (criterion) => ({ ...criterion, descriptors: moved(criterion) })),
    scale: { levels: sorted.map(levelOf) },
  };
}

function levelOf({ value, name, shortName = '', meaning }: LevelEdit): Level {
  return { value, name, ...(shortName !== '' && { shortName }), meaning };
}

function everyCriterion(draft: MatrixDraft, edit: (criterion: Criterion) => Criterion): MatrixDraft {
  return {
    ...draft,
    domains: draft.domains.map((domain) => ({ ...domain, criteria: domain.criteria.map(edit) })),
  };
}

/** The draft with some fields of one domain changed. */
export function withDomain(draft: MatrixDraft, id: string, fields: Partial<Omit<Domain, 'id'>>): MatrixDraft {
  return {
    ...draft,
    domains: draft.domains.map((domain) => (domain.id === id ? { ...domain, ...fields } : domain)),
  };
}

/** The draft with some fields of one criterion changed. */
export function withCriterion(
  draft: MatrixDraft,
  id: string,
  fields: Partial<Omit<Criterion, 'id'>>,
): MatrixDraft {
  return everyCriterion(draft, (criterion) =>
    criterion.id === id ? { ...criterion, ...fields } : criterion,
  );
}

/** The draft with a new, empty domain at its end. `unique` makes its id: letters, figures, _ and -. */
export function addDomain(draft: MatrixDraft, unique: string): MatrixDraft {
  return insertDomain(draft, emptyDomain(unique), draft.domains.length);
}

/** The draft with a domain put at a place: the way back from `withoutDomain`. */
export function insertDomain(draft: MatrixDraft, domain: Domain, index: number): MatrixDraft {
  if (draft.domains.some(({ id }) => id === domain.id)) return draft;
  return { ...draft, domains: draft.domains.toSpliced(index, 0, domain) };
}

export function withoutDomain(draft: MatrixDraft, id: string): MatrixDraft {
  return { ...draft, domains: draft.domains.filter((domain) => domain.id !== id) };
}

/** The draft with a new criterion at the end of a domain, under the next free reference. `id` is for ever its own. */
export function addCriterion(draft: MatrixDraft, domainId: string, id: string): MatrixDraft {
  const at = draft.domains.findIndex((domain) => domain.id === domainId);
  const refs = new Set(draft.domains.flatMap(({ criteria }) => criteria.map(({ ref }) => ref)));
  let number = (draft.domains[at]?.criteria.length ?? 0) + 1;
  while (refs.has(`${at + 1}.${number}`)) number++;
  return insertCriterion(
    draft,
    domainId,
    { ...emptyCriterion(id, `${at + 1}.${number}`), descriptors: {} },
    Infinity,
  );
}

/** The draft with a criterion put at a place in a domain: the way back from `withoutCriterion`. */
export function insertCriterion(
  draft: MatrixDraft,
  domainId: string,
  criterion: Criterion,
  index: number,
): MatrixDraft {
  if (draft.domains.some(({ criteria }) => criteria.some(({ id }) => id === criterion.id))) return draft;
  return {
    ...draft,
    domains: draft.domains.map((domain) =>
      domain.id === domainId
        ? { ...domain, criteria: domain.criteria.toSpliced(index, 0, criterion) }
        : domain,
    ),
  };
}

export function withoutCriterion(draft: MatrixDraft, id: string): MatrixDraft {
  return {
    ...draft,
    domains: draft.domains.map((domain) => ({
      ...domain,
      criteria: domain.criteria.filter((criterion) => criterion.id !== id),
    })),
  };
}

/** Where a criterion stands; `null` when there is none of this id. */
export function placeOfCriterion(
  draft: MatrixDraft,
  id: string,
): { domain: Domain; criterion: Criterion; index: number } | null {
  for (const domain of draft.domains) {
    const index = domain.criteria.findIndex((criterion) => criterion.id === id);
    const criterion = domain.criteria[index];
    if (criterion !== undefined) return { domain, criterion, index };
  }
  return null;
}

/** The draft with a domain one place up (-1) or down (1); the same draft at the end of the list. */
export function moveDomain(draft: MatrixDraft, id: string, by: -1 | 1): MatrixDraft {
  return { ...draft, domains: moved(draft.domains, id, by) };
}

/** The draft with a criterion one place up (-1) or down (1) in its domain. */
export function moveCriterion(draft: MatrixDraft, id: string, by: -1 | 1): MatrixDraft {
  return {
    ...draft,
    domains: draft.domains.map((domain) => ({ ...domain, criteria: moved(domain.criteria, id, by) })),
  };
}

/** The draft with a criterion at the end of another domain. */
export function moveToDomain(draft: MatrixDraft, id: string, domainId: string): MatrixDraft {
  const place = placeOfCriterion(draft, id);
  if (place === null || place.domain.id === domainId) return draft;
  if (!draft.domains.some((domain) => domain.id === domainId)) return draft;
  return insertCriterion(withoutCriterion(draft, id), domainId, place.criterion, Infinity);
}

function moved<Entry extends { id: string }>(entries: readonly Entry[], id: string, by: -1 | 1): Entry[] {
  const at = entries.findIndex((entry) => entry.id === id);
  const [entry, other] = [entries[at], entries[at + by]];
  if (entry === undefined || other === undefined) return [...entries];
  return entries.with(at, other).with(at + by, entry);
}
