import { TaskList, type Task } from '#components/TaskList.tsx';
import type { ReadinessItem } from '#core/readiness.ts';
import { readinessHint, readinessTitle } from '#core/readinessWords.ts';
import { href } from '#state/paths.ts';

type Props = { assessmentId: string; items: readonly ReadinessItem[] };

/** What was looked at before signing, each with the way to put it right. */
export function ReadinessList({ assessmentId, items }: Props) {
  return (
    <TaskList
      groups={[
        {
          id: 'readiness',
          title: 'Before you sign off',
          tasks: items.map((item): Task => {
            const place = item.left === 0 ? null : placeOf(assessmentId, item);
            return {
              id: item.id,
              title: readinessTitle(item),
              hint: readinessHint(item),
              ...(place !== null && { href: place }),
              status: statusOf(item),
            };
          }),
        },
      ]}
    />
  );
}

function statusOf({ left, blocks }: ReadinessItem): Task['status'] {
  if (left === 0) return { text: 'Completed' };
  return blocks ? { text: 'To do', tone: 'red' } : { text: 'You can sign off without it', tone: 'grey' };
}

function placeOf(assessmentId: string, { id, place }: ReadinessItem): string {
  switch (id) {
    case 'anchor':
    case 'sponsor':
      return href('people', { assessmentId });
    case 'backup':
    case 'unreadable':
      return href('data');
    case 'do-now':
      return href('gaps', { assessmentId });
    case 'domains':
    case 'reasons':
    case 'changed':
    case 'unknown':
    case 'conflicts':
      if (place === null) return href('tasks', { assessmentId });
      return place.criterionId === null
        ? href('check', { assessmentId, section: place.section })
        : href('criterion', { assessmentId, section: place.section, criterionId: place.criterionId });
  }
}
