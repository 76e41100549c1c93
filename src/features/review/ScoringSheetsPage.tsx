import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { usePaperHeader } from '#components/usePaperHeader.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { criteriaCount } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { ScoringSheet } from './ScoringSheet.tsx';

/** Blank sheets for a meeting or a colleague without a computer: 2 criteria to a page, and no answers. */
export function ScoringSheetsPage({ facts }: { facts: ReadyAssessment }) {
  const { assessment, matrices, organisation } = facts;
  const total = matrices.flatMap((matrix) => criteriaOf(matrix)).length;
  usePaperHeader(
    `${organisation.name}, ${assessment.name}`,
    assessment.sample ? 'SAMPLE – NOT REAL DATA' : 'Scoring sheets',
  );
  return (
    <Page
      title="Blank scoring sheets"
      section={assessment.name}
      caption={
        <>
          {organisation.name}, {assessment.name} {assessment.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={{ href: href('review', { assessmentId: assessment.id }), text: 'Back to review' }}
    >
      <div className="on-screen">
        <p>
          {criteriaCount(total)}, 2 to a page of A4, without anybody’s answers. Give them to people who score
          on paper, then enter what they chose.
        </p>
        <ButtonGroup>
          <Button onClick={() => window.print()} data-main-action>
            Print the sheets
          </Button>
        </ButtonGroup>
      </div>
      <div className="sheets">
        {matrices.map((matrix) =>
          criteriaOf(matrix).map(({ domain, criterion }) => (
            <ScoringSheet
              key={`${matrix.id}.${criterion.id}`}
              matrix={matrix}
              domain={domain}
              criterion={criterion}
            />
          )),
        )}
      </div>
    </Page>
  );
}
