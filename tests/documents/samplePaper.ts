import type { Paper } from '#core/paper/paper.ts';
import { paperOf } from '#core/paper/paperOf.ts';
import type { PaperOptions } from '#core/paper/paperOptions.ts';
import type { Report } from '#core/report.ts';
import { now, reports } from '../core/theSample.ts';

/** What nobody has chosen or written yet. */
export const plainOptions: PaperOptions = {
  ...{ audience: 'board', sections: {}, radar: true, names: false, statusColours: false, alertBox: false },
  ...{ without: [], paperNumber: '', meeting: '', meetingDate: '', author: null, purpose: '' },
  ...{ assuranceLevel: '', strategicRisks: '', cqcQuestion: '', equalityImpact: '', consideredBy: '' },
  ...{ marking: '', edits: {} },
};

/** The paper of any report, with everything in it unless said. */
export function paperFor(report: Report, options: Partial<PaperOptions> = {}): Paper {
  return paperOf(
    report,
    { ...plainOptions, audience: 'committee', names: true, ...options },
    { now, unreadable: 0 },
  );
}

/** The papers of the sample organisation for its audiences. */
export const samplePapers = {
  board: paperFor(reports['sample-2026']!, { audience: 'board' }),
  committee: paperFor(reports['sample-2026']!),
  signed: paperFor(reports['sample-2025']!),
};
