import type { Report } from '#core/report.ts';
import { formatDate, formatPeriod, listOf, unofficialSentence } from '#core/words.ts';
import { heading, paragraph } from './blocks.ts';
import { editable } from './edits.ts';
import type { PaperBlock, PaperCover } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { notProvided, orNotProvided, personText, statusText } from './paperWords.ts';
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
    compact: options.audience === 'one-page',
  };
}

/** What committee secretaries ask for, and what the board is asked to do. */
export function coverSheet(report: Report, options: PaperOptions): PaperBlock[] {
  const { assessment, organisation, matrices } = report;
  const { signOff } = assessment;
  const meeting = [options.meeting.trim(), options.meetingDate.trim()].filter((part) => part !== '');
  return [
    {
      kind: 'facts',
      rows: withoutEmpty([
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
        ['Assessment', assessment.name, false],
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

/** Facts that every paper has say that they are not provided; the others share 1 line, not a row each. */
function withoutEmpty(facts: readonly Fact[]): { term: string; text: string }[] {
  const missing = facts.filter(([, text, mayBeMissing]) => mayBeMissing && text.trim() === '');
  const shown = facts
    .filter((fact) => !missing.includes(fact))
    .map(([term, text]) => ({ term, text: orNotProvided(text.trim()) }));
  const names = listOf(missing.map(([term], index) => (index === 0 ? term : lowerFirst(term))));
  return missing.length === 0 ? shown : [...shown, { term: notProvided, text: names }];
}

/** "CQC key question" keeps its capitals. */
function lowerFirst(term: string): string {
  return /^[A-Z][a-z]/.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term;
}
