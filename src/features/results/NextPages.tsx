import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { href } from '#state/paths.ts';
import { matrixQuery } from './KeyFacts.tsx';

/** Where people go from the results. Stands at the top, because the page is long, and again at its end. */
export function NextPages({ assessmentId, matrixId }: { assessmentId: string; matrixId: string }) {
  return (
    <ButtonGroup>
      <ButtonLink href={href('gaps', { assessmentId }, matrixQuery(matrixId))} data-main-action>
        See gaps
      </ButtonLink>
      <ButtonLink href={href('report', { assessmentId })} variant="secondary">
        Make the report
      </ButtonLink>
      <ButtonLink href={href('export', { assessmentId })} variant="secondary">
        Export
      </ButtonLink>
    </ButtonGroup>
  );
}
