import { DataTable } from '#components/DataTable.tsx';
import { basisText, explainScore, standingText } from '#core/explain.ts';
import type { Gap } from '#core/gap.ts';
import type { Answer } from '#core/response.ts';
import { answerText, criteriaCount, gapText, levelsCount, levelText } from '#core/words.ts';
import { aggregate, answers, exampleOf, levels, target } from '#core/exampleDomain.ts';

/** 4 criteria worked through, then the same with one answer changed to each of the three other facts. */
export function MethodExample() {
  const { criteria, score, gaps } = exampleOf(answers);
  // The last gap of the list is put first.
  const last = gaps.at(-1)?.view.criterion.id ?? '';
  const moved = exampleOf(answers, { moves: [{ criterionId: last, to: 0 }] }).gaps;
  const movedGap = moved.find((gap) => gap.moved);
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
        {explainScore(score, aggregate, levels).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          An average would give {score.indicativeMean}, which is not a level of this scale, so it is not used.
        </li>
        <li>
          The gaps, in order: {refsOf(gaps)}. Criterion D is above its target, and that does not make up for
          the others: the domain is {levelsCount(score.totalGap)} short in all.
        </li>
        <li>
          Suppose that you move {movedGap?.view.criterion.ref} to the top. Then the order is {refsOf(moved)},
          and {movedGap?.view.criterion.ref} says that you moved it. It is still{' '}
          {levelsCount(movedGap?.steps ?? 0)} below its target.
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

const refsOf = (gaps: readonly Gap[]) =>
  gaps.map(({ view, steps }) => `${view.criterion.ref} (${levelsCount(steps)})`).join(', ');
