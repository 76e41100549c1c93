import { DataTable } from '#components/DataTable.tsx';
import { claimedText, evidenceText } from '#core/evidenceWords.ts';
import type { MatrixReport, Report } from '#core/report.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText, confidenceNames, formatDate, gapText } from '#core/words.ts';
import { MatrixCaption } from './MatrixCaption.tsx';
import { shortLevel } from './reportWords.ts';

/** Every answer with its notes, for those who check. */
export function AllAnswers({ report: { matrices, today } }: { report: Report }) {
  return matrices.map((matrix) => (
    <section key={matrix.matrix.id}>
      {matrices.length > 1 && <h3>{matrix.matrix.shortTitle}</h3>}
      {matrix.view.domains.map(({ domain, criteria }) => (
        <div className="report-answers" key={domain.id}>
          <DataTable
            caption={<MatrixCaption text={domain.title} matrix={matrix.matrix} />}
            columns={[
              { key: 'criterion', header: 'Criterion', rowHeader: true },
              { key: 'now', header: 'Now' },
              { key: 'target', header: 'Target' },
              { key: 'gap', header: 'Gap' },
              { key: 'confidence', header: 'Confidence' },
              { key: 'notes', header: 'Evidence and notes' },
              { key: 'changed', header: 'Last changed' },
            ]}
            rows={criteria.map((view) => ({ id: view.criterion.id, ...answerRow(view, matrix, today) }))}
          />
        </div>
      ))}
    </section>
  ));
}

function answerRow(view: CriterionView, { matrix }: MatrixReport, today: string) {
  const { levels } = matrix.scale;
  const { criterion, level, target, answer, impossibleLevel } = view;
  const isApplicable = answer?.state !== 'not-applicable';
  const notes = [evidenceLine(view, today), view.notApplicableReason, view.note]
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return {
    criterion: `${criterion.ref} ${criterion.title}`,
    now:
      impossibleLevel !== null
        ? `Level ${impossibleLevel}, which this matrix does not have`
        : level === null
          ? answerText(levels, answer)
          : shortLevel(levels, level),
    target: !isApplicable ? 'Not applicable' : target === null ? 'No target' : shortLevel(levels, target),
    gap: isApplicable ? gapText(view.gap, target) : 'Not applicable',
    confidence:
      view.confidence === null ? 'Not stated' : (confidenceNames[view.confidence].split(' ')[0] ?? ''),
    notes: notes.length === 0 ? 'None' : <span className="typed-text">{notes.join('\n')}</span>,
    changed: view.updatedAt === null ? 'Never' : formatDate(view.updatedAt),
  };
}

/** How much there is, and what it shows where that is not the level claimed; empty without evidence. */
function evidenceLine({ evidence, level, evidencedLevel }: CriterionView, today: string): string {
  if (evidence.length === 0) return '';
  const differs = level !== null && evidencedLevel !== level;
  return `${evidenceText(evidence, today)}.${differs ? ` ${claimedText(level, evidencedLevel)}.` : ''}`;
}
