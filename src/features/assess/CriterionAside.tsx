import { memo } from 'react';
import { Details } from '#components/Details.tsx';
import type { Criterion } from '#core/matrix.ts';
import { href } from '#state/paths.ts';

/** Beside the ladder: why it matters, what to look for, how a level is chosen. */
export const CriterionAside = memo(function CriterionAside({ criterion }: { criterion: Criterion }) {
  return (
    <aside aria-label="About this criterion" className="criterion-aside">
      {criterion.explanation !== '' && (
        <>
          <h2>Why it matters</h2>
          <p>{criterion.explanation}</p>
        </>
      )}
      {criterion.lookFor.length > 0 && (
        <>
          <h2>Look for</h2>
          <ul>
            {criterion.lookFor.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </>
      )}
      <Details summary="How this is scored">
        <p>
          Choose a level only if everything in it, and in every level below it, is in place. If you are
          between levels, choose the lower one. Not answered, not known and not applicable are never counted
          as 0.
        </p>
        <p>
          <a href={href('method')}>How scoring works</a>
        </p>
      </Details>
    </aside>
  );
});
