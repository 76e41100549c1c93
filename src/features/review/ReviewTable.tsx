import { Fragment, useId } from 'react';
import { ScrollRegion } from '#components/ScrollRegion.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import { actionsFor, type Action } from '#core/action.ts';
import type { CriterionView, MatrixView } from '#core/view.ts';
import { href } from '#state/paths.ts';
import { reviewCells } from './reviewCells.ts';

type Props = {
  view: MatrixView;
  /** Those of its criteria that pass the filter. */
  shown: ReadonlySet<CriterionView>;
  /** Criteria whose answer is there and cannot be read. */
  unreadable: ReadonlySet<string>;
  actions: readonly Action[];
  today: string;
  assessmentId: string;
  /** "Change", or "Read" once the assessment is locked. */
  verb: string;
  /** The query that brings a person back to this list as it is. */
  returnQuery: string;
};

const headers = ['Criterion', 'Current', 'Target', 'Gap', 'Confidence', 'Evidence', 'Actions'];

/** The id of a row, which takes the focus when its answer was changed. */
export const rowId = (matrixId: string, criterionId: string) => `review-${matrixId}-${criterionId}`;

/** All answers of a matrix, by domain. Domains in which nothing is shown are left out. */
export function ReviewTable(props: Props) {
  const { view, shown } = props;
  const captionId = useId();
  return (
    <ScrollRegion labelledBy={captionId} className="review-list">
      <table className="table">
        <caption id={captionId}>{view.matrix.shortTitle}</caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
            <th scope="col" className="on-screen">
              {props.verb}
            </th>
          </tr>
        </thead>
        {view.domains.map((domain) => {
          const criteria = domain.criteria.filter((one) => shown.has(one));
          if (criteria.length === 0) return <Fragment key={domain.key} />;
          return (
            <tbody key={domain.key}>
              <tr className="review-group">
                <th scope="rowgroup" colSpan={headers.length + 1}>
                  {domain.domain.title}
                </th>
              </tr>
              {criteria.map((one) => (
                <ReviewRow key={one.criterion.id} {...props} section={domain.key} criterion={one} />
              ))}
            </tbody>
          );
        })}
      </table>
    </ScrollRegion>
  );
}

function ReviewRow({
  view: { matrix },
  unreadable,
  actions,
  today,
  assessmentId,
  verb,
  returnQuery,
  section,
  criterion: view,
}: Props & { section: string; criterion: CriterionView }) {
  const { criterion } = view;
  const isLost = unreadable.has(criterion.id);
  const own = actionsFor(actions, matrix.id, criterion.id);
  const { current, target, gap, confidence, evidence, action } = reviewCells(view, matrix, own, today);
  const address = isLost
    ? href('data')
    : href('criterion', { assessmentId, section, criterionId: criterion.id }, returnQuery);
  return (
    <tr id={rowId(matrix.id, criterion.id)} tabIndex={-1}>
      <th scope="row">
        {criterion.ref} {criterion.title}
      </th>
      <td>{isLost ? 'This answer could not be read' : current}</td>
      <td>{target}</td>
      <td>{isLost ? 'Not known' : gap}</td>
      <td>{isLost ? 'Not known' : confidence}</td>
      <td>{isLost ? 'Not known' : evidence}</td>
      <td>{action}</td>
      <td className="on-screen">
        <a href={address}>
          {isLost ? 'Your data' : verb}
          <VisuallyHidden>{isLost ? ', to find this answer' : ` ${criterion.title}`}</VisuallyHidden>
        </a>
      </td>
    </tr>
  );
}
