import { ruleSentences } from '#core/explain.ts';
import type { Report } from '#core/report.ts';
import { wordingStatusNames } from '#core/words.ts';
import { href } from '#state/paths.ts';

/** How the figures are made, in brief. */
export function Method({ report: { matrices } }: { report: Report }) {
  const rules = [...new Set(matrices.map(({ matrix }) => ruleSentences[matrix.aggregate]))];
  return (
    <div className="report-small">
      <ul>
        <li>
          A level counts only if everything in its description is in place. Matrices are never added together.
        </li>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
        <li>
          Not answered, not yet known and not applicable are 3 different facts, and none of them is 0. Until
          every criterion that applies has a level, figures are provisional and show the range they could
          still take.
        </li>
        <li>Being above target elsewhere never makes up for a gap, and confidence never changes a figure.</li>
        <li>Only criteria with unchanged wording and a level both times count as up, the same or down.</li>
      </ul>
      <p className="on-screen">
        <a href={href('method')}>How scoring works</a> has the whole method and a worked example.
      </p>
    </div>
  );
}

/** Whose words these are, and what may be done with them. */
export function Sources({ report: { matrices } }: { report: Report }) {
  return matrices.map(({ matrix }) => (
    <p key={matrix.id} className="report-small">
      <b>
        {matrix.title}, version {matrix.version}.
      </b>{' '}
      {wordingStatusNames[matrix.wordingStatus]}. Published by {matrix.publisher}. Licence: {matrix.licence}.{' '}
      {matrix.attribution} {matrix.currency} {matrix.sourceUrl}
    </p>
  ));
}
