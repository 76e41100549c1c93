import { SummaryList } from '#components/SummaryList.tsx';
import { decidedPriority, priorityNames } from '#core/priority.ts';
import type { CriterionView } from '#core/view.ts';

/** What was decided about a gap, where it cannot be changed any more. */
export function PriorityText({ view }: { view: CriterionView }) {
  const decided = decidedPriority(view);
  return (
    <SummaryList
      rows={[
        { key: 'Priority', value: decided === null ? 'Not decided' : priorityNames[decided] },
        ...(decided === 'not-a-priority'
          ? [{ key: 'Reason', value: <span className="typed-text">{view.priorityReason}</span> }]
          : []),
      ]}
    />
  );
}
