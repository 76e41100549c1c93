import { Fragment } from 'react';
import type { MatrixReport, Report } from '#core/report.ts';
import type { CriterionView } from '#core/view.ts';
import { orNotProvided } from './reportWords.ts';

/** What is left out of the figures, and why: not applicable, not known, not answered. */
export function WithoutLevel({ report: { matrices } }: { report: Report }) {
  return matrices.map((matrix) => (
    <section key={matrix.matrix.id} className="report-small">
      {matrices.length > 1 && <h3>{matrix.matrix.shortTitle}</h3>}
      <LeftOut report={matrix} />
    </section>
  ));
}

function LeftOut({ report: { notApplicable, unknown, unanswered } }: { report: MatrixReport }) {
  if (notApplicable.length + unknown.length + unanswered.length === 0) {
    return <p>Every criterion has a level.</p>;
  }
  return (
    <>
      {notApplicable.length > 0 && (
        <p>
          <b>Not applicable ({notApplicable.length}):</b>{' '}
          {notApplicable.map((view, index) => (
            <Fragment key={view.criterion.id}>
              {index > 0 && <br />}
              {nameOf(view)}. Reason:{' '}
              <span className="typed-text">{orNotProvided(view.notApplicableReason)}</span>
            </Fragment>
          ))}
        </p>
      )}
      <Names title="We do not know yet" views={unknown} />
      <Names title="Not answered" views={unanswered} />
    </>
  );
}

function Names({ title, views }: { title: string; views: readonly CriterionView[] }) {
  if (views.length === 0) return null;
  return (
    <p>
      <b>
        {title} ({views.length}):
      </b>{' '}
      {views.map(nameOf).join('; ')}
    </p>
  );
}

function nameOf({ criterion }: CriterionView): string {
  return `${criterion.ref} ${criterion.title}`;
}
