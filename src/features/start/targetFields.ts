import { sectionKey, type AssessmentFields } from '#core/assessment.ts';
import type { Matrix } from '#core/matrix.ts';
import type { TargetsDraft } from '#state/newAssessment.ts';

type StoredTargets = Pick<AssessmentFields, 'targets' | 'targetDate'>;

/** The id of the select for a matrix or a domain; the keys have dots, which ids of controls do not need. */
export function targetFieldId(key: string): string {
  return `target-${key.replaceAll('.', '-')}`;
}

/** The targets as stored, as a form holds them. A mixture of both kinds is shown by domain, with the same effect. */
export function draftOfTargets(
  matrices: readonly Matrix[],
  { targets, targetDate }: StoredTargets,
): TargetsDraft {
  const text = (level: number | null | undefined) =>
    level === null || level === undefined ? null : String(level);
  /** One that the scale does not have starts unchosen, so that it has to be chosen again before it is saved. */
  const onScale = ({ scale }: Matrix, level: string | null) =>
    level === null || scale.levels.some(({ value }) => String(value) === level) ? level : '';
  const all: Record<string, string> = {};
  const byDomain: Record<string, string> = {};
  let hasDomainTarget = false;
  let hasTarget = false;
  for (const matrix of matrices) {
    const { id, domains } = matrix;
    const whole = onScale(matrix, text(targets[id]?.all));
    hasTarget ||= whole !== null;
    all[id] = whole ?? 'none';
    for (const domain of domains) {
      const own = onScale(matrix, text(targets[id]?.byDomain[domain.id]));
      hasDomainTarget ||= own !== null;
      byDomain[sectionKey(id, domain.id)] = own ?? whole ?? 'none';
    }
  }
  const choice = hasDomainTarget ? 'domains' : hasTarget ? 'same' : 'none';
  return {
    choice,
    // What is not in use starts unchosen, so that nobody takes "no target" for an answer they gave.
    all: choice === 'same' ? all : {},
    byDomain: choice === 'domains' ? byDomain : {},
    targetDate: targetDate ?? '',
  };
}

/** The form's targets as they are stored. A level that is no number counts as none. */
export function targetsOf(matrices: readonly Matrix[], draft: TargetsDraft): StoredTargets {
  const level = (text: string | undefined) =>
    text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
  const targets = Object.fromEntries(
    matrices.map(({ id, domains }) => [
      id,
      {
        all: draft.choice === 'same' ? level(draft.all[id]) : null,
        byDomain:
          draft.choice === 'domains'
            ? Object.fromEntries(domains.map((d) => [d.id, level(draft.byDomain[sectionKey(id, d.id)])]))
            : {},
      },
    ]),
  );
  return { targets, targetDate: draft.targetDate === '' ? null : draft.targetDate };
}

/** What has still to be chosen before the draft can be used, with the ids of the controls. */
export function targetFaults(
  matrices: readonly Matrix[],
  draft: TargetsDraft,
): { id: string; text: string }[] {
  switch (draft.choice) {
    case 'same':
      return matrices
        .filter(({ id }) => (draft.all[id] ?? '') === '')
        .map(({ id, shortTitle }) => ({
          id: targetFieldId(id),
          text: matrices.length === 1 ? 'Select a level' : `Select a level for ${shortTitle}`,
        }));
    case 'domains':
      return matrices.flatMap(({ id, domains }) =>
        domains
          .map((domain) => ({ title: domain.title, key: sectionKey(id, domain.id) }))
          .filter(({ key }) => (draft.byDomain[key] ?? '') === '')
          .map(({ title, key }) => ({ id: targetFieldId(key), text: `Select a level for ${title}` })),
      );
    case 'none':
    case null:
      return [];
  }
}

/** The stored targets that a scale does not have, each as a sentence. */
export function impossibleTargets(
  matrices: readonly Matrix[],
  { targets }: Pick<StoredTargets, 'targets'>,
): string[] {
  return matrices.flatMap(({ id, shortTitle, domains, scale }) => {
    const sentence = (level: number | null | undefined, place: string) =>
      level === null || level === undefined || scale.levels.some(({ value }) => value === level)
        ? []
        : [
            `The target of ${place} is level ${level}, which this matrix does not have. No gap is counted from it.`,
          ];
    return [
      ...sentence(targets[id]?.all, `${shortTitle} as a whole`),
      ...domains.flatMap((domain) => sentence(targets[id]?.byDomain[domain.id], domain.title)),
    ];
  });
}
