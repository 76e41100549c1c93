import type { AssessmentFields } from '#core/assessment.ts';
import type { Matrix } from '#core/matrix.ts';
import type { Person } from '#core/organisation.ts';
import { formatMonth, formatPeriod, levelText } from '#core/words.ts';
import { modeNames, type PeoplePart } from './peopleFields.ts';

type Row = { key: string; value: string };
const missing = 'Not provided';

/** "Nina Okafor, lead practitioner", or what there is of it. */
export function personText({ name, role }: Person): string {
  return [name, role].filter((part) => part.trim() !== '').join(', ') || missing;
}

/** The period and people of an assessment as rows of a summary list. */
export function peopleRows(people: PeoplePart): Row[] {
  return [
    { key: 'Name', value: people.name },
    { key: 'Scope', value: people.scope || 'The whole organisation' },
    { key: 'Period', value: formatPeriod(people.period) },
    { key: 'How you will score', value: people.mode === null ? missing : modeNames[people.mode] },
    { key: 'Assessors', value: people.assessors.map(personText).join('; ') || 'No assessors added' },
    { key: 'Makes sure agreed actions happen', value: personText(people.anchor) },
    { key: 'Executive sponsor', value: personText(people.sponsor) },
    { key: 'Meeting where actions are reviewed', value: people.reviewMeeting || missing },
  ];
}

/** The targets of an assessment as rows: one for each matrix, or for each domain with a target of its own. */
export function targetRows(
  matrices: readonly Matrix[],
  { targets, targetDate }: Pick<AssessmentFields, 'targets' | 'targetDate'>,
): Row[] {
  const rows = matrices.flatMap((matrix): Row[] => {
    const known = targets[matrix.id];
    const { levels } = matrix.scale;
    const text = (level: number) =>
      levels.some(({ value }) => value === level)
        ? levelText(levels, level)
        : `Level ${level}, which this matrix does not have`;
    const domains = matrix.domains.flatMap(({ id, title }) => {
      const level = known?.byDomain[id] ?? null;
      // Two matrices may both have a domain of this name, and each row needs its own.
      const place = matrices.length === 1 ? '' : `${matrix.shortTitle}: `;
      return level === null
        ? []
        : [{ key: `${place}${title}`, value: `${text(level)}, set for this domain` }];
    });
    const all = known?.all ?? null;
    const whole =
      all === null ? [] : [{ key: matrix.shortTitle, value: `${text(all)}, set for the whole assessment` }];
    return [...whole, ...domains];
  });
  return [
    ...(rows.length === 0
      ? [{ key: 'Targets', value: 'No targets set. You can set them as you go.' }]
      : rows),
    { key: 'Target date', value: targetDate === null ? missing : formatMonth(targetDate) },
  ];
}
