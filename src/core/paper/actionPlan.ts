import { actionsSentence } from '#core/actionWords.ts';
import type { Report } from '#core/report.ts';
import { tableOf } from './blocks.ts';
import { editable } from './edits.ts';
import { actionRow, numberedActions } from './numberedActions.ts';
import type { PaperBlock } from './paper.ts';
import type { PaperOptions } from './paperOptions.ts';

/** Who does what by when, and what came of what was open last time. */
export function actionPlan(report: Report, { edits }: PaperOptions): PaperBlock[] {
  return [
    editable('plan', actionsSentence(report.actions, report.today), edits),
    tableOf({
      id: 'plan',
      caption: 'Action plan',
      captionHidden: true,
      columns: {
        action: { header: 'Action', width: 40 },
        criterion: { header: 'Criterion', width: 24 },
        owner: { header: 'Owner', width: 10 },
        due: { header: 'Due', width: 16 },
        status: { header: 'Status', width: 10 },
      },
      rows: numberedActions(report).map((numbered) => {
        const { id, ...cells } = actionRow(numbered, report);
        return { id, cells };
      }),
    }),
  ];
}
