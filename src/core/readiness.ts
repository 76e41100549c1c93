import { actionsFor } from './action.ts';
import { progressOf, sectionBlockers, sectionStatus } from './progress.ts';
import { viewOf, type AssessmentFacts } from './report.ts';

/** What is looked at before an assessment is signed off, in the order in which it is shown. */
const readinessIds = [
  'unreadable',
  'domains',
  'reasons',
  'anchor',
  'sponsor',
  'changed',
  'unknown',
  'do-now',
  'conflicts',
  'backup',
] as const;
type ReadinessId = (typeof readinessIds)[number];

/** Without these a signed-off copy would not say what happened or who stands for it. Everything else only warns. */
const blocking = new Set<ReadinessId>(['unreadable', 'domains', 'reasons', 'anchor', 'sponsor']);

export interface ReadinessItem {
  id: ReadinessId;
  /** How many things are left to do, 0 when it is done. */
  left: number;
  blocks: boolean;
  /** The first place to go to, where there is one: a section key and a criterion. */
  place: { section: string; criterionId: string | null } | null;
}

/** What stands around the answers: counted by storage, because the core cannot see it. */
export interface AroundAnswers {
  unreadable: number;
  conflicts: number;
  /** Changes that no backup file has. */
  notBackedUp: number;
}

/**
 * Whether an assessment can be signed off. A domain is left when nobody has said that it is completed, or when a
 * criterion in it has no answer; "we do not know yet" is an answer and only warns. A "Do now" gap is looked after when
 * one of its actions that is not cancelled has an owner and a date.
 */
export function readiness(facts: AssessmentFacts, around: AroundAnswers): ReadinessItem[] {
  const views = facts.matrices.map((matrix) => viewOf(facts, matrix));
  const domains = views.flatMap((view) => view.domains);
  const criteria = domains.flatMap((domain) =>
    domain.criteria.map((view) => ({ view, section: domain.key })),
  );
  const at = (found: (typeof criteria)[number] | undefined) =>
    found === undefined ? null : { section: found.section, criterionId: found.view.criterion.id };

  const open = domains.filter(
    (domain) =>
      !['completed', 'not-applicable'].includes(sectionStatus(domain)) ||
      sectionBlockers(domain.criteria).unanswered.length > 0,
  );
  const changed = domains.filter(({ section }) => section.complete && section.changedSince);
  const withoutReason = criteria.filter(({ view }) => sectionBlockers([view]).withoutReason.length > 0);
  const unknown = criteria.filter(({ view }) => progressOf([view]).unknown > 0);
  const doNow = views.flatMap((view) =>
    view.domains.flatMap(({ key, criteria: own }) =>
      own
        .filter(
          ({ priority, gap, criterion }) =>
            priority === 'do-now' &&
            gap !== null &&
            gap > 0 &&
            !isLookedAfter(facts, view.matrix.id, criterion.id),
        )
        .map((one) => ({ view: one, section: key })),
    ),
  );
  const [firstOpen] = open;
  const [firstChanged] = changed;
  const found: Record<ReadinessId, Pick<ReadinessItem, 'left' | 'place'>> = {
    unreadable: { left: around.unreadable, place: null },
    domains: {
      left: open.length,
      place: firstOpen === undefined ? null : { section: firstOpen.key, criterionId: null },
    },
    reasons: { left: withoutReason.length, place: at(withoutReason[0]) },
    anchor: { left: Number(facts.assessment.anchor.name.trim() === ''), place: null },
    sponsor: { left: Number(facts.assessment.sponsor.name.trim() === ''), place: null },
    changed: {
      left: changed.length,
      place: firstChanged === undefined ? null : { section: firstChanged.key, criterionId: null },
    },
    unknown: { left: unknown.length, place: at(unknown[0]) },
    'do-now': { left: doNow.length, place: at(doNow[0]) },
    conflicts: { left: around.conflicts, place: null },
    backup: { left: around.notBackedUp, place: null },
  };
  return readinessIds
    .filter((id) => found[id].left > 0 || !onlyWhenLeft.has(id))
    .map((id) => ({ id, blocks: blocking.has(id), ...found[id] }));
}

/** Rare faults: a line that says that there is none would only frighten. */
const onlyWhenLeft = new Set<ReadinessId>(['unreadable', 'changed', 'conflicts']);

function isLookedAfter({ actions }: AssessmentFacts, matrixId: string, criterionId: string): boolean {
  return actionsFor(actions, matrixId, criterionId).some(
    ({ deletedAt, status, owner, due }) =>
      deletedAt === null && status !== 'cancelled' && owner.trim() !== '' && due !== null,
  );
}

/** What has to be done before signing. Empty means ready, whatever still warns. */
export function blockersOf(items: readonly ReadinessItem[]): ReadinessItem[] {
  return items.filter(({ blocks, left }) => blocks && left > 0);
}
