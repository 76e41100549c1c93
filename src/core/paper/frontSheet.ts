import type { Report } from '#core/report.ts';
import { formatDate, formatPeriod, listOf, unofficialSentence } from '#core/words.ts';
import { heading, paragraph } from './blocks.ts';
import { editable } from './edits.ts';
import type { PaperBlock, PaperCover } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { lowerFirst, notProvided, orNotProvided, personText, statusText } from './paperWords.ts';
import { suggestedRecommendation } from './recommendation.ts';

/** Whose paper this is, and of when. */
export function coverOf({ organisation, assessment }: Report, options: PaperOptions): PaperCover {
  const marking = options.marking.trim();
  return {
    logo: organisation.logo,
    organisation: organisation.name,
    lines: [formatPeriod(assessment.period), statusText(assessment)],
    warnings: [
      ...(marking === '' ? [] : [marking]),
      ...(assessment.sample ? ['Sample: a fictional organisation, not real data'] : []),
    ],
    // The box needs the room that the cover has.
    compact: options.audience === 'one-page' || options.alertBox,
  };
}

/** What committee secretaries ask for, and what the board is asked to do. */
export function coverSheet(report: Report, options: PaperOptions): PaperBlock[] {
  const { assessment, organisation, matrices } = report;
  const { signOff } = assessment;
  const isCompact = options.audience === 'one-page';
  const meeting = [options.meeting.trim(), options.meetingDate.trim()].filter((part) => part !== '');
  return [
    {
      kind: 'facts',
      rows: withoutEmpty(isCompact, [
        ['Paper number', options.paperNumber, true],
        ['Meeting', meeting.join(', '), false],
        ['Purpose', options.purpose, false],
        ['Paper author', options.author ?? organisation.reportAuthor, false],
        ['Executive sponsor', personText(assessment.sponsor), false],
        ['Assurance level', options.assuranceLevel, true],
        ['Previously considered by', options.consideredBy, true],
        ['Links to strategic risks', options.strategicRisks, true],
        ['CQC key question', options.cqcQuestion, true],
        ['Equality impact', options.equalityImpact, true],
        ...(isCompact ? [] : [['Assessment', assessment.name, false] as const]),
        ['Assessed against', listOf(matrices.map(({ matrix }) => matrix.shortTitle)), false],
        [
          'Status',
          signOff === null
            ? `${statusText(assessment)}: not signed off, so it may still change`
            : `${statusText(assessment)}, on ${formatDate(signOff.signedAt)}`,
          false,
        ],
      ]),
    },
    heading(3, 'Recommendation'),
    editable('recommendation', suggestedRecommendation(report), options.edits),
    paragraph(unofficialSentence, 'secondary'),
  ];
}

type Fact = readonly [term: string, text: string, mayBeMissing: boolean];

/**
 * What is missing shares 1 line, not a row each; what every paper has says so in its own row. On 1 page only the latter
 * are missed, and they share the line.
 */
function withoutEmpty(compact: boolean, facts: readonly Fact[]): { term: string; text: string }[] {
  const isEmpty = ([, text]: Fact) => text.trim() === '' || text === notProvided;
  const missing = facts.filter((fact) => isEmpty(fact) && fact[2] !== compact);
  const shown = facts
    .filter((fact) => !isEmpty(fact) || (!compact && !fact[2]))
    .map(([term, text]) => ({ term, text: orNotProvided(text.trim()) }));
  const names = listOf(missing.map(([term], index) => (index === 0 ? term : lowerFirst(term))));
  return missing.length === 0 ? shown : [...shown, { term: notProvided, text: names }];
}
