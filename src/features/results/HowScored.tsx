import { Details } from '#components/Details.tsx';
import { explainScore, ruleSentences } from '#core/explain.ts';
import type { MatrixReport } from '#core/report.ts';
import { href } from '#state/paths.ts';

/** The method at the point of use, worked through with the first domain that has a level. */
export function HowScored({ report }: { report: MatrixReport }) {
  const { matrix } = report;
  const example = report.domains.find(({ score }) => score.levelled > 0);
  return (
    <Details summary="How this is scored">
      <p>
        {ruleSentences[matrix.aggregate]} Not answered, not known and not applicable are never counted as 0.
      </p>
      {example !== undefined && (
        <>
          <p>Your own figures, for {example.view.domain.title}:</p>
          <ul>
            {explainScore(example.score, matrix.aggregate, matrix.scale.levels).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={href('method')}>How scoring works</a>
      </p>
    </Details>
  );
}
