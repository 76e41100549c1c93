import { claimedText, evidenceText } from '#core/evidenceWords.ts';
import type { Matrix } from '#core/matrix.ts';
import type { Report } from '#core/report.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText, confidenceShortNames, formatDate, gapText } from '#core/words.ts';
import { heading, tableOf } from './blocks.ts';
import type { PaperBlock } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';
import { aboutOf, shortLevel } from './paperWords.ts';
import { statusOf } from './status.ts';

/** Every answer with its notes, for those who check. */
export function allAnswers(report: Report, { statusColours }: PaperOptions): PaperBlock[] {
  const { matrices, today } = report;
  return matrices.flatMap((one): PaperBlock[] => [
    ...(matrices.length > 1 ? [heading(3, one.matrix.shortTitle)] : []),
    ...one.view.domains.map(({ domain, criteria }) =>
      tableOf({
        id: `answers-${one.matrix.id}-${domain.id}`,
        caption: domain.title,
        about: aboutOf(one, report),
        columns: {
          criterion: { header: 'Criterion', width: 22 },
          now: { header: 'Now', width: 10 },
          target: { header: 'Target', width: 10 },
          gap: { header: 'Gap', width: 10 },
          confidence: { header: 'Confidence', width: 9 },
          notes: { header: 'Evidence and notes', width: 29 },
          changed: { header: 'Last changed', width: 10 },
        },
        rows: criteria.map((view) => ({
          id: view.criterion.id,
          cells: answerCells(view, one.matrix, today, statusColours),
        })),
      }),
    ),
  ]);
}

function answerCells(view: CriterionView, matrix: Matrix, today: string, withColours: boolean) {
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
    gap: {
      text: isApplicable ? belowText(view) : 'Not applicable',
      ...statusOf(level, target, withColours),
    },
    confidence: view.confidence === null ? 'Not stated' : confidenceShortNames[view.confidence],
    notes: notes.length === 0 ? 'None' : notes.join('\n'),
    changed: view.updatedAt === null ? 'Never' : formatDate(view.updatedAt),
  };
}

/** "Below target by 2 levels": under a heading as short as "Gap" the words must say it. */
function belowText({ gap, target }: CriterionView): string {
  return gap === null || gap === 0 ? gapText(gap, target) : `Below target by ${gapText(gap, target)}`;
}

/** How much there is, and what it shows where that is not the level claimed; empty without evidence. */
function evidenceLine({ evidence, level, evidencedLevel }: CriterionView, today: string): string {
  if (evidence.length === 0) return '';
  const differs = level !== null && evidencedLevel !== level;
  return `${evidenceText(evidence, today)}.${differs ? ` ${claimedText(level, evidencedLevel)}.` : ''}`;
}
