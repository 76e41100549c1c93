import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Inset } from '#components/Inset.tsx';
import type { AnswerComparison } from '#core/excel/differences.ts';
import { count, criteriaCount } from '#core/words.ts';
import { acceptAnswers } from '#storage/acceptAnswers.ts';
import { useNotices } from '#state/notices.ts';
import { acceptedAnswers, acceptedText, byDomain, tickOf } from './acceptedAnswers.ts';
import { DifferenceTable, tickId } from './DifferenceTable.tsx';
import { RowProblems } from './RowProblems.tsx';

interface Props {
  assessmentId: string;
  fileName: string;
  comparison: AnswerComparison;
  /** How many criteria the assessment has. */
  total: number;
}

/** What the file says differently, to be ticked. Live: what is changed here meanwhile is shown as it is now. */
export function ReviewDifferences({ assessmentId, fileName, comparison, total }: Props) {
  const { differences, problems, criteria } = comparison;
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState<'ready' | 'busy' | 'failed' | 'changed-meanwhile'>('ready');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const ticked = differences.filter((one) => ticks.has(tickOf(one)));
  const [first] = differences;

  const tick = (ones: AnswerComparison['differences'], on: boolean) => {
    const names = ones.map(tickOf);
    setTicks(new Set(on ? [...ticks, ...names] : [...ticks].filter((name) => !names.includes(name))));
    setAsked(0);
  };

  const accept = async () => {
    if (state === 'busy') return;
    if (ticked.length === 0) {
      setAsked(asked + 1);
      return;
    }
    setState('busy');
    try {
      const accepted = await acceptAnswers(assessmentId, acceptedAnswers(ticked));
      setState(accepted.outcome === 'done' ? 'ready' : accepted.outcome);
      if (accepted.outcome !== 'done') return;
      setTicks(new Set());
      // Nothing has the focus then, so the message takes it: it is at the top and has the way to undo.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      useNotices
        .getState()
        .show(acceptedText(ticked.length, differences.length - ticked.length), accepted.undo);
    } catch {
      setState('failed');
    }
  };

  return (
    <>
      {asked > 0 && (
        <ErrorSummary
          key={asked}
          errors={[{ ...(first && { id: tickId(first) }), text: 'Select at least 1 change to accept' }]}
        />
      )}
      <h2 ref={heading} tabIndex={-1}>
        {differences.length === 0 ? 'No differences' : count(differences.length, 'difference')} in {fileName}
      </h2>
      <p>
        The file has {criteria} of {criteriaCount(total)}.{' '}
        {differences.length === 0
          ? 'What it says is what is here already.'
          : 'Tick the changes to accept. What you do not tick stays as it is here.'}
      </p>
      <RowProblems problems={problems} />
      {byDomain(differences).map(([section, ones]) => (
        <DifferenceTable
          key={section}
          differences={ones}
          isTicked={(one) => ticks.has(tickOf(one))}
          onTick={tick}
        />
      ))}
      {state === 'changed-meanwhile' && (
        <Inset tone="problem" role="alert" title="These answers were changed here meanwhile">
          <p>Nothing has been brought in. Look at the differences again, and tick those to accept.</p>
        </Inset>
      )}
      {state === 'failed' && (
        <Inset tone="problem" role="alert" title="The changes could not be saved">
          <p>Nothing has been changed. Your browser or your disk may have no room left.</p>
        </Inset>
      )}
      {differences.length > 0 && (
        <Button data-main-action onClick={() => void accept()}>
          {ticked.length === 0 ? 'Accept changes' : `Accept ${count(ticked.length, 'change')}`}
        </Button>
      )}
    </>
  );
}
