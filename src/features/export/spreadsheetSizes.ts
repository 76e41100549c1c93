import type { Report } from '#core/report.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import { aboutSize } from './fileSizes.ts';

/** Bytes, measured on the files of all shipped matrices and of the sample. */
const excel = { base: 11_500, wording: 0.8, typed: 0.5 };
const csv = { base: 3_000, wording: 0.42, typed: 0.45 };
const blank = { base: 8_500, wording: 0.515, typed: 0 };

/** "about 60KB" for each kind of file, without making it. */
export const spreadsheetSizes = {
  excel: (report: Report) => estimate(report, excel),
  csv: (report: Report) => estimate(report, csv),
  blank: (report: Report) => estimate(report, blank),
};

function estimate({ matrices, actions }: Report, per: typeof excel): string {
  const criteria = matrices.flatMap(({ matrix, view }) =>
    view.criteria.map((one) => {
      const levels = matrix.scale.levels.map(({ value }) => descriptorFor(matrix, one.criterion, value));
      const documents = one.evidence.flatMap(({ evidence }) => [evidence.title, evidence.where]);
      return {
        wording: letters([one.criterion.statement, ...levels]),
        typed: letters([one.note, one.notApplicableReason, ...documents]),
      };
    }),
  );
  const wording = sum(criteria.map((one) => one.wording));
  const ofActions = actions.map(({ what, why, updates }) =>
    letters([what, why, ...updates.map(({ text }) => text)]),
  );
  const typed = sum([...criteria.map((one) => one.typed), ...ofActions]);
  return aboutSize(per.base + wording * per.wording + typed * per.typed);
}

const letters = (texts: readonly string[]) => sum(texts.map((text) => text.length));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
