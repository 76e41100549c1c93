import type { AssessmentUses } from '#core/evidenceUse.ts';
import { supportsText } from '#core/evidenceWords.ts';
import { href } from '#state/paths.ts';

/** The criteria that use one piece of evidence, by assessment, each a link. */
export function UsedBy({ uses }: { uses: readonly AssessmentUses[] }) {
  return uses.map(({ assessment, uses: inIt }) => (
    <div key={assessment.id}>
      <p>{assessment.name}</p>
      <ul>
        {inIt.map(({ criterionId, section, criterion, matrix, supportsLevel }) => (
          <li key={criterionId}>
            <a href={href('criterion', { assessmentId: assessment.id, section, criterionId })}>{criterion}</a>
            <br />
            <span className="secondary small">{supportsText(matrix.scale.levels, supportsLevel)}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
