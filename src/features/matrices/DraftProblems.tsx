import { Inset } from '#components/Inset.tsx';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import type { DraftPlace, DraftProblem } from '#core/ownMatrix/textProblems.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { count } from '#core/words.ts';
import { href } from '#state/paths.ts';

/** More than these would bury the page; once they are mended, the others show. */
const mostShown = 20;

interface Props {
  matrixId: string;
  draft: MatrixDraft;
  problems: readonly DraftProblem[];
}

/** What keeps a draft from being used, each with the way to where it is mended. */
export function DraftProblems({ matrixId, draft, problems }: Props) {
  if (problems.length === 0) {
    return (
      <Inset title="This matrix is complete">
        <p>It is still a draft. Make it ready to use it in assessments.</p>
      </Inset>
    );
  }
  return (
    <Inset tone="warning" title={`${count(problems.length, 'thing')} to do before you can use this matrix`}>
      <ul>
        {problems.slice(0, mostShown).map(({ place, text, fix }, index) => (
          <li key={`${index} ${text}`}>
            <a href={placeHref(matrixId, place)}>{placeName(draft, place)}</a>: {text}.{' '}
            <span className="secondary">{fix}</span>
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p>And {problems.length - mostShown} more.</p>}
    </Inset>
  );
}

function placeHref(matrixId: string, place: DraftPlace): string {
  switch (place.part) {
    case 'details':
      return href('matrixDetails', { matrixId });
    case 'levels':
      return href('matrixLevels', { matrixId });
    case 'domain':
      return href('matrixDomain', { matrixId, domainId: place.id });
    case 'criterion':
      return href('matrixCriterion', { matrixId, criterionId: place.id });
  }
}

function placeName(draft: MatrixDraft, place: DraftPlace): string {
  switch (place.part) {
    case 'details':
      return 'Details';
    case 'levels':
      return 'Levels';
    case 'domain':
      return draft.domains.find(({ id }) => id === place.id)?.title || 'Domain without a title';
    case 'criterion': {
      const found = criteriaOf(draft).find(({ criterion }) => criterion.id === place.id)?.criterion;
      return `${found?.ref ?? ''} ${found?.title ?? ''}`.trim() || 'Criterion without a title';
    }
  }
}
