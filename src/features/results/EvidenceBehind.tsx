import { DataTable } from '#components/DataTable.tsx';
import { sectionKey } from '#core/assessment.ts';
import { claimedText, evidenceFigures, evidenceSentence } from '#core/evidenceWords.ts';
import type { MatrixReport } from '#core/report.ts';
import { href } from '#state/paths.ts';

type Props = { report: MatrixReport; assessmentId: string };

/** What stands behind the levels, and where the evidence says another level than was claimed. It changes no figure. */
export function EvidenceBehind({ report: { view, matrix, whole }, assessmentId }: Props) {
  if (whole.levelled === 0) return null;
  const figures = evidenceFigures(view.criteria);
  return (
    <>
      <p>{evidenceSentence(figures)} Evidence never changes a level.</p>
      {figures.differing.length > 0 && (
        <DataTable
          caption="Criteria where the evidence does not show the level claimed"
          columns={[
            { key: 'criterion', header: 'Criterion', rowHeader: true },
            { key: 'levels', header: 'Claimed and evidenced' },
          ]}
          rows={figures.differing.map(({ criterion, domain, level, evidencedLevel }) => ({
            id: criterion.id,
            criterion: (
              <a
                href={href('criterion', {
                  assessmentId,
                  section: sectionKey(matrix.id, domain.id),
                  criterionId: criterion.id,
                })}
              >
                {criterion.ref} {criterion.title}
              </a>
            ),
            levels: level === null ? 'No level yet' : claimedText(level, evidencedLevel),
          }))}
        />
      )}
    </>
  );
}
