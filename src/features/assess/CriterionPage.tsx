import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { isLocked } from '#core/assessment.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AssessmentCaption } from './AssessmentCaption.tsx';
import type { EvidencePart } from './evidencePart.ts';
import { LockedAnswer } from './LockedAnswer.tsx';
import { NoSuchSection } from './NoSuchSection.tsx';
import { findSection, nextPath } from './place.ts';
import { returnPlace } from './returnPlace.ts';

type Props = {
  facts: ReadyAssessment;
  section: string;
  criterionId: string;
  EvidencePart: EvidencePart;
};

/** S08, the core screen: choose the level that is true now, the level you want, and say why. */
export function CriterionPage({ facts, section, criterionId, EvidencePart }: Props) {
  const query = useAddress((address) => address.query);
  const place = findSection(facts, section);
  const view = place?.domain.criteria.find(({ criterion }) => criterion.id === criterionId);
  if (place === null || view === undefined) return <NoSuchSection facts={facts} />;
  const { domain, matrix } = place;
  const { assessment } = facts;
  const number = domain.criteria.indexOf(view) + 1;
  const returning = returnPlace(query, { assessmentId: assessment.id, section, criterionId });
  const next = returning?.path ?? nextPath(assessment.id, place, view);
  return (
    <Page
      title={view.criterion.title}
      section={domain.domain.title}
      caption={
        <AssessmentCaption
          facts={facts}
          place={`${domain.domain.title}: criterion ${number} of ${domain.criteria.length}`}
        />
      }
      back={
        returning !== null
          ? { href: `#${returning.path}`, text: returning.back }
          : { href: href('tasks', { assessmentId: assessment.id }), text: 'Back to the task list' }
      }
    >
      {/* A table from outside may have only one text for both. */}
      {view.criterion.statement !== view.criterion.title && (
        <p className="lead">{view.criterion.statement}</p>
      )}
      {view.criterion.essential && (
        <p>
          <Tag tone="blue">Essential</Tag> Close a gap here before others.
        </p>
      )}
      {view.impossibleLevel !== null && (
        <Inset tone="problem">
          <p>
            This answer holds level {view.impossibleLevel}, which this matrix does not have. Select a level
            below.
          </p>
        </Inset>
      )}
      {isLocked(assessment) ? (
        <LockedAnswer
          matrix={matrix}
          view={view}
          today={facts.today}
          next={next}
          button={returning?.button ?? 'Continue'}
        />
      ) : (
        <AnswerForm
          key={`${assessment.id}/${criterionId}`}
          facts={facts}
          place={place}
          view={view}
          next={next}
          button={returning?.button ?? 'Save and continue'}
          EvidencePart={EvidencePart}
        />
      )}
    </Page>
  );
}
