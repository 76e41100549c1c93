import {
  assessmentFields,
  assessorSchema,
  monthSchema,
  scoringModes,
  type AssessmentFields,
} from '#core/assessment.ts';
import { personSchema } from '#core/organisation.ts';
import { textSchema, z } from '#core/schema.ts';
import { formatMonth } from '#core/words.ts';
import type { PeopleDraft } from '#state/newAssessment.ts';

/** The period and people step. The only things it insists on are a name and a period that runs forwards. */
export const peopleSchema = z
  .object({
    name: assessmentFields.shape.name,
    scopeKind: z.enum(['whole', 'part']),
    scope: textSchema(200),
    from: monthSchema,
    to: monthSchema,
    assessors: z.array(assessorSchema).check(z.maxLength(20, 'You can add up to 20 assessors')),
    anchor: personSchema,
    sponsor: personSchema,
    reviewMeeting: textSchema(200),
    mode: z.nullable(z.enum(scoringModes)),
  })
  .check((context) => {
    const { scopeKind, scope, from, to } = context.value;
    if (scopeKind === 'part' && scope.trim() === '') {
      context.issues.push({
        code: 'custom',
        input: scope,
        path: ['scope'],
        message: 'Enter the division or service',
      });
    }
    const bothMonths = monthSchema.safeParse(from).success && monthSchema.safeParse(to).success;
    if (bothMonths && to <= from) {
      context.issues.push({
        code: 'custom',
        input: to,
        path: ['to'],
        message: `Period end must be after ${formatMonth(from)}`,
      });
    }
  });

/** What this step says of an assessment. */
export type PeoplePart = Pick<
  AssessmentFields,
  'name' | 'scope' | 'period' | 'assessors' | 'anchor' | 'sponsor' | 'reviewMeeting' | 'mode'
>;

/** The form's values as they are stored. Assessors left entirely blank are dropped. */
export function peoplePart(draft: PeopleDraft): PeoplePart {
  return {
    name: draft.name.trim(),
    scope: draft.scopeKind === 'whole' ? '' : draft.scope.trim(),
    period: { from: draft.from, to: draft.to },
    assessors: draft.assessors.filter(({ name, role, email }) => `${name}${role}${email}`.trim() !== ''),
    anchor: draft.anchor,
    sponsor: draft.sponsor,
    reviewMeeting: draft.reviewMeeting,
    mode: draft.mode,
  };
}

/** What is stored, as the form holds it. */
export function draftOfPeople(stored: PeoplePart): PeopleDraft {
  const { name, scope, period, assessors, anchor, sponsor, reviewMeeting, mode } = stored;
  return {
    ...{ name, scope, anchor, sponsor, reviewMeeting, mode },
    scopeKind: scope === '' ? 'whole' : 'part',
    from: period.from,
    to: period.to,
    assessors: assessors.map(({ id, name: own, role, email }) => ({ id, name: own, role, email })),
  };
}

/** The choices of "How will you score?". They change the prompts on the task list and nothing else. */
export const modeNames: Record<(typeof scoringModes)[number], string> = {
  alone: 'On my own, then check with others',
  each: 'Each person scores, then we agree',
  together: 'Together in a meeting',
};
