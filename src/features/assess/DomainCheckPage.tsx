import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { isLocked } from '#core/assessment.ts';
import { sectionBlockers } from '#core/progress.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { go } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { AnswerCard, criterionLinkId } from './AnswerCard.tsx';
import { AssessmentCaption } from './AssessmentCaption.tsx';
import { NoSuchSection } from './NoSuchSection.tsx';
import { decideSection } from './decideSection.ts';
import { findSection } from './place.ts';
import { SectionQuestion, sectionQuestionId } from './SectionQuestion.tsx';
import { sectionPrompts } from './sectionPrompts.ts';

type Fault = { id?: string; text: string };

/** S09: read the answers of one domain together, then say whether it is completed. */
export function DomainCheckPage({ facts, section }: { facts: ReadyAssessment; section: string }) {
  const { assessment } = facts;
  const place = findSection(facts, section);
  const decided = assessment.sections[section];
  const [complete, setComplete] = useState<string | null>(
    decided === undefined || decided.changedSince ? null : decided.complete ? 'yes' : 'no',
  );
  const [faults, setFaults] = useState<Fault[]>([]);
  if (place === null) return <NoSuchSection facts={facts} />;
  const { domain, matrix } = place;
  const { criteria } = domain;
  const tasks = path('tasks', { assessmentId: assessment.id });

  const decide = async () => {
    const found = complete === 'yes' ? blockerFaults(criteria) : complete === null ? [choose] : [];
    setFaults(found);
    if (found.length > 0) return;
    try {
      await decideSection(assessment.id, section, complete === 'yes');
      go(tasks);
    } catch {
      // The page says that it was not saved, and the choice is still here.
    }
  };

  const allUnanswered = criteria.every(({ answer }) => answer === null);
  return (
    <Page
      title={`Check your answers: ${domain.domain.title}`}
      section={assessment.name}
      caption={<AssessmentCaption facts={facts} place={matrix.shortTitle} />}
      back={{ href: `#${tasks}`, text: 'Back to the task list' }}
      error={faults.length > 0}
    >
      {faults.length > 0 && <ErrorSummary errors={faults} />}
      {allUnanswered && !isLocked(assessment) && (
        <Inset>
          <p>
            You have not answered any criteria in this section.{' '}
            <a
              href={href('criterion', {
                assessmentId: assessment.id,
                section,
                criterionId: criteria[0]?.criterion.id ?? '',
              })}
            >
              Start with criterion 1
            </a>
          </p>
        </Inset>
      )}
      {decided?.changedSince === true && (
        <Inset>
          <p>Answers have changed since you marked this section as completed. Confirm it again.</p>
        </Inset>
      )}
      {sectionPrompts(criteria).map((prompt) => (
        <Inset key={prompt}>
          <p>{prompt}</p>
        </Inset>
      ))}
      {criteria.map((view) => (
        <AnswerCard key={view.criterion.id} facts={facts} matrix={matrix} section={section} view={view} />
      ))}
      {!isLocked(assessment) && (
        <>
          <SectionQuestion
            value={complete}
            error={faults.find(({ id }) => id === sectionQuestionId)?.text}
            onChange={setComplete}
          />
          <Button onClick={() => void decide()} data-main-action>
            Save and continue
          </Button>
        </>
      )}
    </Page>
  );
}

const choose: Fault = { id: sectionQuestionId, text: 'Select whether you’ve completed this section' };

function blockerFaults(criteria: Parameters<typeof sectionBlockers>[0]): Fault[] {
  const { unanswered, withoutReason } = sectionBlockers(criteria);
  return [
    ...unanswered.map(({ criterion }) => ({
      id: criterionLinkId(criterion.id),
      text: `Answer “${criterion.title}” or select “We do not know yet”`,
    })),
    ...withoutReason.map(({ criterion }) => ({
      id: criterionLinkId(criterion.id),
      text: `Say why “${criterion.title}” does not apply`,
    })),
  ];
}
