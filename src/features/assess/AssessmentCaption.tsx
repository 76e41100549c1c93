import { Tag } from '#components/Tag.tsx';
import { statusNames } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';

/** The line above the heading: where we are, and what state the assessment is in. */
export function AssessmentCaption({ facts, place }: { facts: ReadyAssessment; place: string }) {
  const { status, sample } = facts.assessment;
  return (
    <>
      {place} {status !== 'draft' && <Tag tone="grey">{statusNames[status]}</Tag>}{' '}
      {sample && <Tag tone="purple">Sample</Tag>}
    </>
  );
}
