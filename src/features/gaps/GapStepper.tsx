import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import type { Gap } from '#core/gap.ts';
import { decidedPriority, prioritiesText, priorityNames } from '#core/priority.ts';
import { priorities, type Priority } from '#core/response.ts';
import { saveAnswer } from '#storage/assessments.ts';
import { go, useAddress } from '#state/address.ts';
import { GapFacts, NextSteps } from './GapCard.tsx';
import type { GapContext } from './gapPlace.ts';
import { PriorityReason } from './GapPriority.tsx';

/** What the address says after the last gap. */
const finished = 'done';

/** The address of one step; `null` leads back to all gaps. */
export function stepHref(path: string, query: string, step: string | null): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('step');
  if (step !== null) parameters.set('step', step);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** One gap at a time with one question, for those whom the whole list is too much. The step is in the address. */
export function GapStepper({ context, step }: { context: GapContext; step: string }) {
  const { path, query } = useAddress();
  const { gaps } = context;
  const index = gaps.findIndex(({ view }) => view.criterion.id === step);
  const gap = gaps[index];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  const hrefOf = (to: Gap | undefined) => stepHref(path, query, to?.view.criterion.id ?? finished);
  if (gap === undefined) {
    return (
      <>
        <h2 ref={heading} tabIndex={-1}>
          {step === finished ? 'You have been through all gaps' : 'This gap is closed'}
        </h2>
        <p>{prioritiesText(gaps)}.</p>
        <ButtonLink href={`#${stepHref(path, query, null)}`} data-main-action>
          Back to all gaps
        </ButtonLink>
      </>
    );
  }
  const previous = gaps[index - 1];
  return (
    <>
      <p className="page-caption">
        Gap {index + 1} of {gaps.length}
      </p>
      <h2 ref={heading} tabIndex={-1} className="at-top">
        {gap.view.criterion.ref} {gap.view.criterion.title}
      </h2>
      <div className="side-by-side">
        <NextSteps context={context} gap={gap} />
        <GapFacts context={context} gap={gap} />
      </div>
      <Question key={step} context={context} gap={gap} onDecided={() => go(hrefOf(gaps[index + 1]))} />
      <ul className="action-links">
        {previous !== undefined && (
          <li>
            <a href={`#${hrefOf(previous)}`}>Previous gap</a>
          </li>
        )}
        <li>
          <a href={`#${hrefOf(gaps[index + 1])}`}>Skip this gap</a>
        </li>
        <li>
          <a href={`#${stepHref(path, query, null)}`}>Back to all gaps</a>
        </li>
      </ul>
    </>
  );
}

type QuestionProps = { context: GapContext; gap: Gap; onDecided: () => void };

function Question({ context, gap, onDecided }: QuestionProps) {
  const { view } = gap;
  const [asksReason, setAsksReason] = useState(view.priority === 'not-a-priority');
  const decided = decidedPriority(view);
  const decide = async (priority: Priority) => {
    try {
      await saveAnswer(context.assessment.id, view.criterion.id, { priority }, null);
    } catch {
      // The page says that it was not saved.
      return;
    }
    if (priority === 'not-a-priority') setAsksReason(true);
    else onDecided();
  };
  return (
    <div role="group" aria-labelledby="step-question">
      <h3 id="step-question">What will you do about it?</h3>
      {decided !== null && <p>You decided: {priorityNames[decided].toLowerCase()}.</p>}
      <ButtonGroup>
        {priorities.map((priority) => (
          <Button key={priority} variant="secondary" onClick={() => void decide(priority)}>
            {priorityNames[priority]}
          </Button>
        ))}
      </ButtonGroup>
      {asksReason && (
        <>
          <PriorityReason assessmentId={context.assessment.id} view={view} />
          <Button onClick={onDecided} data-main-action>
            Next gap
          </Button>
        </>
      )}
    </div>
  );
}
