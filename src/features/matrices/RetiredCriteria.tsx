import { SummaryList } from '#components/SummaryList.tsx';
import type { Criterion, Matrix } from '#core/matrix.ts';
import type { ResponsesByCriterionId } from '#core/response.ts';
import { criteriaCount } from '#core/words.ts';
import { answerInWords } from './answerInWords.ts';

interface Props {
  earlier: Matrix;
  criteria: readonly Criterion[];
  responses: ResponsesByCriterionId;
}

/** What the later version no longer asks, with the answers as they are. They stay in the earlier assessment. */
export function RetiredCriteria({ earlier, criteria, responses }: Props) {
  if (criteria.length === 0) return null;
  return (
    <>
      <h2>{criteriaCount(criteria.length)} no longer asked</h2>
      <p>Their answers stay in the assessment on version {earlier.version}.</p>
      <SummaryList
        rows={criteria.map((criterion) => {
          const response = responses.get(criterion.id);
          return {
            key: `${criterion.ref} ${criterion.title}`,
            value: (
              <>
                <p>{criterion.statement}</p>
                <p>{answerInWords(earlier, response)}</p>
                {response !== undefined && response.note !== '' && (
                  <p className="pre-line">{response.note}</p>
                )}
              </>
            ),
          };
        })}
      />
    </>
  );
}
