import { Inset } from '#components/Inset.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import type { Assessment } from '#core/assessment.ts';
import { differingText, evidenceFigures, evidenceSentence } from '#core/evidenceWords.ts';
import type { Report } from '#core/report.ts';
import { confidenceCounts } from '#core/standing.ts';
import { count, formatMonth, listOf, wordingStatusNames } from '#core/words.ts';
import { orNotProvided, personText } from './reportWords.ts';

const modes = {
  alone: '1 person scored, then checked with others',
  each: 'Each person scored alone, then levels were agreed',
  together: 'Levels were agreed together in a meeting',
};

type Props = {
  report: Report;
  names: boolean;
  /** Answers that could not be read from the store. */
  unreadable: number;
};

/** How the figures came about, and what they cannot say. */
export function WhatWeDid({ report, names, unreadable }: Props) {
  const { assessment, matrices } = report;
  return (
    <div className="report-small">
      <SummaryList
        rows={[
          ...matrices.map(({ matrix }, index) => ({
            key: matrices.length > 1 ? `Matrix ${index + 1}` : 'Matrix',
            value: `${matrix.title}, version ${matrix.version}. ${wordingStatusNames[matrix.wordingStatus]}.`,
          })),
          { key: 'What was assessed', value: assessment.scope.trim() || 'The whole organisation' },
          { key: 'Who took part', value: people(assessment, names) },
          {
            key: 'How levels were agreed',
            value: assessment.mode ? modes[assessment.mode] : orNotProvided(''),
          },
          {
            key: 'Who keeps actions moving',
            value: names ? personText(assessment.anchor) : orNotProvided(assessment.anchor.role),
          },
          ...(assessment.targetDate === null
            ? []
            : [{ key: 'Targets are for', value: formatMonth(assessment.targetDate) }]),
          {
            key: 'How sure we are',
            value: matrices.map((each) => confidence(each, matrices.length)).join(' '),
          },
          {
            key: 'Evidence',
            value: matrices.map((each) => evidence(each, matrices.length)).join(' '),
          },
        ]}
      />
      {unreadable > 0 && (
        <Inset tone="problem">
          <p>
            {count(unreadable, 'answer')} could not be read and {unreadable === 1 ? 'is' : 'are'} left out of
            this report.
          </p>
        </Inset>
      )}
      <p>
        This is a self-assessment, not assurance or an inspection: a level is what the people who took part
        judged to be in place. Figures are counts and ordered levels, not a score for comparing organisations.
        A lower level is not a failure.
      </p>
    </div>
  );
}

function people({ assessors }: Assessment, names: boolean): string {
  if (assessors.length === 0) return orNotProvided('');
  const words = assessors.map(({ name, role }) => {
    const [first, second] = names ? [name.trim(), role.trim()] : [role.trim(), ''];
    return [first || 'Role not given', second].filter((part) => part !== '').join(', ');
  });
  return `${count(assessors.length, 'person', 'people')}: ${words.join('; ')}`;
}

function confidence({ matrix, view, whole }: Report['matrices'][number], matrices: number): string {
  const { high, medium, low, notStated } = confidenceCounts(view.criteria);
  const parts = [
    ...(high > 0 ? [`${high} rest on documents checked in the last 12 months`] : []),
    ...(medium > 0 ? [`${medium} on documents not checked recently`] : []),
    ...(low > 0 ? [`${low} on what people told us`] : []),
    ...(notStated > 0 ? [`${notStated} do not say`] : []),
  ];
  const where = matrices > 1 ? ` in “${matrix.shortTitle}”` : '';
  return `Of ${count(whole.levelled, 'level')}${where}, ${listOf(parts)}.`;
}

function evidence({ matrix, view }: Report['matrices'][number], matrices: number): string {
  const figures = evidenceFigures(view.criteria);
  const differing =
    figures.differing.length === 0 ? '' : ` The two levels differ for: ${differingText(figures)}.`;
  const text = `${evidenceSentence(figures)}${differing}`;
  return matrices > 1 ? `“${matrix.shortTitle}”: ${text}` : text;
}
