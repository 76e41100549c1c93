import type { Assessment } from '#core/assessment.ts';
import { differingText, evidenceFigures, evidenceSentence } from '#core/evidenceWords.ts';
import type { Report } from '#core/report.ts';
import { confidenceCounts } from '#core/standing.ts';
import { count, formatMonth, listOf, wordingStatusNames } from '#core/words.ts';
import { paragraph } from './blocks.ts';
import type { PaperBlock } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { notProvided, orNotProvided, personText } from './paperWords.ts';

const modes = {
  alone: '1 person scored, then checked with others',
  each: 'Each person scored alone, then levels were agreed',
  together: 'Levels were agreed together in a meeting',
};

/** How the figures came about, and what they cannot say. `unreadable`: answers that the store could not read. */
export function whatWeDid(
  report: Report,
  { names, audience }: PaperOptions,
  unreadable: number,
): PaperBlock[] {
  const { assessment, matrices } = report;
  const several = matrices.length > 1;
  // With several matrices the list would fill the page of a board, which has the counts.
  const withDetails = !several || audience === 'committee';
  return [
    {
      kind: 'facts',
      rows: [
        ...matrices.map(({ matrix }, index) => ({
          term: several ? `Matrix ${index + 1}` : 'Matrix',
          text: `${matrix.title}, version ${matrix.version}. ${wordingStatusNames[matrix.wordingStatus]}.`,
        })),
        { term: 'What was assessed', text: assessment.scope.trim() || 'The whole organisation' },
        { term: 'Who took part', text: people(assessment, names) },
        {
          term: 'How levels were agreed',
          text: assessment.mode === null ? notProvided : modes[assessment.mode],
        },
        {
          term: 'Who keeps actions moving',
          text: names ? personText(assessment.anchor) : orNotProvided(assessment.anchor.role),
        },
        ...(assessment.targetDate === null
          ? []
          : [{ term: 'Targets are for', text: formatMonth(assessment.targetDate) }]),
        { term: 'How sure we are', text: matrices.map((one) => confidence(one, several)).join(' ') },
        { term: 'Evidence', text: matrices.map((one) => evidence(one, several, withDetails)).join(' ') },
      ],
    },
    ...(unreadable === 0
      ? []
      : [
          paragraph(
            `${count(unreadable, 'answer')} could not be read and ${unreadable === 1 ? 'is' : 'are'} left out of this report.`,
            'problem',
          ),
        ]),
    paragraph(
      'This is a self-assessment, not assurance or an inspection: a level is what the people who took part ' +
        'judged to be in place. Figures are counts and ordered levels, not a score for comparing organisations. ' +
        'A lower level is not a failure.',
    ),
  ];
}

function people({ assessors }: Assessment, names: boolean): string {
  if (assessors.length === 0) return notProvided;
  const words = assessors.map(({ name, role }) => {
    const [first, second] = names ? [name.trim(), role.trim()] : [role.trim(), ''];
    return [first || 'Role not given', second].filter((part) => part !== '').join(', ');
  });
  return `${count(assessors.length, 'person', 'people')}: ${words.join('; ')}`;
}

type One = Report['matrices'][number];

function confidence({ matrix, view, whole }: One, several: boolean): string {
  const { high, medium, low, notStated } = confidenceCounts(view.criteria);
  const parts = [
    ...(high > 0 ? [`${high} rest on documents checked in the last 12 months`] : []),
    ...(medium > 0 ? [`${medium} on documents not checked recently`] : []),
    ...(low > 0 ? [`${low} on what people told us`] : []),
    ...(notStated > 0 ? [`${notStated} do not say`] : []),
  ];
  const where = several ? ` in “${matrix.shortTitle}”` : '';
  return `Of ${count(whole.levelled, 'level')}${where}, ${listOf(parts)}.`;
}

function evidence({ matrix, view }: One, several: boolean, withDetails: boolean): string {
  const figures = evidenceFigures(view.criteria);
  const differing =
    figures.differing.length === 0 || !withDetails
      ? ''
      : ` The two levels differ for: ${differingText(figures)}.`;
  const text = `${evidenceSentence(figures)}${differing}`;
  return several ? `“${matrix.shortTitle}”: ${text}` : text;
}
