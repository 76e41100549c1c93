import { DataTable } from '#components/DataTable.tsx';
import { basisText, explainScore, standingText } from '#core/explain.ts';
import { listGaps } from '#core/gap.ts';
import type { Criterion, Matrix } from '#core/matrix.ts';
import { seal } from '#core/record.ts';
import { emptyResponse, type Answer } from '#core/response.ts';
import { scoreSet } from '#core/scoring.ts';
import { viewMatrix } from '#core/view.ts';
import { answerText, criteriaCount, gapText, levelsCount, levelText } from '#core/words.ts';

const criterion = (id: string, title: string): Criterion => ({
  id,
  ref: id.toUpperCase(),
  title,
  statement: title,
  explanation: '',
  checklist: [],
  lookFor: [],
  pillars: [],
  essential: false,
  allowNotApplicable: true,
  descriptors: null,
  sources: [],
});

/** An invented matrix of 4 criteria on the scale of the matrices that come with the tool. */
const matrix: Matrix = {
  id: 'example',
  version: 1,
  title: 'Example',
  shortTitle: 'Example',
  publisher: 'Example',
  sourceUrl: null,
  licence: 'Example',
  attribution: 'Example',
  wordingStatus: 'original',
  currency: '',
  scopeNote: '',
  scale: {
    levels: ['Not started', 'Starting', 'Developing', 'Established', 'Embedded', 'Leading'].map(
      (name, value) => ({ value, name, meaning: name }),
    ),
  },
  aggregate: 'median',
  domains: [
    {
      id: 'example',
      title: 'Example domain',
      shortTitle: 'Example',
      set: 'core',
      question: '',
      criteria: [
        criterion('a', 'A policy that people use'),
        criterion('b', 'A register with an owner'),
        criterion('c', 'Supervision for everyone'),
        criterion('d', 'Results reach the board'),
      ],
    },
  ],
  sources: [],
  supersedes: null,
};
const { levels } = matrix.scale;
const values = levels.map(({ value }) => value);
const target = 3;

const at = (level: number): Answer => ({ state: 'level', level, source: 'judged' });
const answers: Record<string, Answer> = { a: at(2), b: at(1), c: at(3), d: at(4) };

/** The figures of the example domain, made by the functions that make everyone's. */
function exampleOf(given: Record<string, Answer>) {
  const responses = new Map(
    Object.entries(given).map(([id, answer]) => [
      id,
      seal(id, { ...emptyResponse('example', id), answer }, { hlc: '', at: '', authorId: '', deviceId: '' }),
    ]),
  );
  const targets = { [matrix.id]: { all: target, byDomain: {} } };
  const { criteria } = viewMatrix(matrix, { targets, sections: {} }, responses);
  return {
    criteria,
    score: scoreSet(criteria, values, matrix.aggregate),
    gaps: listGaps(criteria, values),
  };
}

/** 4 criteria worked through, then the same with one answer changed to each of the three other facts. */
export function MethodExample() {
  const { criteria, score, gaps } = exampleOf(answers);
  const changed: [string, Answer][] = [
    ['Not answered', null],
    ['We do not know yet', { state: 'unknown' }],
    ['Not applicable', { state: 'not-applicable' }],
  ];
  return (
    <>
      <p>
        A domain has 4 criteria. The target for each is {levelText(levels, target).replace('Level', 'level')}.
      </p>
      <DataTable
        caption="Example: 4 answers"
        columns={[
          { key: 'criterion', header: 'Criterion', rowHeader: true },
          { key: 'current', header: 'Current level' },
          { key: 'target', header: 'Target' },
          { key: 'gap', header: 'Gap' },
        ]}
        rows={criteria.map((view) => ({
          id: view.criterion.id,
          criterion: `${view.criterion.ref}. ${view.criterion.title}`,
          current: answerText(levels, view.answer),
          target: levelText(levels, target),
          gap: gapText(view.gap, view.target),
        }))}
      />
      <ul>
        {explainScore(score, matrix.aggregate, levels).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          An average would give {score.indicativeMean}, which is not a level of this scale, so it is not used.
        </li>
        <li>
          The gaps, in order:{' '}
          {gaps.map(({ view, steps }) => `${view.criterion.ref} (${levelsCount(steps)})`).join(', ')}.
          Criterion D is above its target, and that does not make up for the others: the domain is{' '}
          {levelsCount(score.totalGap)} short in all.
        </li>
      </ul>
      <p>Now suppose that criterion B had another answer:</p>
      <DataTable
        caption="Example: what another answer to criterion B does"
        columns={[
          { key: 'answer', header: 'Answer to B', rowHeader: true },
          { key: 'domain', header: 'Level of the domain' },
          { key: 'reached', header: 'At or above target' },
          { key: 'basis', header: 'Based on' },
        ]}
        rows={[[answerText(levels, answers.b ?? null), answers.b ?? null] as const, ...changed].map(
          ([name, answer]) => {
            const other = exampleOf({ ...answers, b: answer }).score;
            return {
              id: name,
              answer: name,
              domain: standingText(levels, other),
              reached: `${other.atTarget} of ${criteriaCount(other.withTarget)}`,
              basis: basisText(other),
            };
          },
        )}
      />
    </>
  );
}
