import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { signOff } from '#storage/signOff.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { go } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { useSignatureDrafts, type SignatureDraft } from '#state/signatureDrafts.ts';
import { signatureOf, signatureRows } from './signatureFields.ts';

type Props = { facts: ReadyAssessment; draft: SignatureDraft };

/** The last look before the assessment is locked. */
export function CheckSignature({ facts, draft }: Props) {
  const assessmentId = facts.assessment.id;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const signature = signatureOf(draft);
  useEffect(() => heading.current?.focus(), []);
  const sign = async () => {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    try {
      const signed = await signOff(assessmentId, signature);
      if (signed) useSignatureDrafts.getState().keep(assessmentId, null);
      // The same address then confirms, or says what is still to do.
      go(path('signOff', { assessmentId }), { replace: true });
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  const change = { text: 'Change', href: href('signOff', { assessmentId }) };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Sign off and lock this assessment?
      </h2>
      <p>You will not be able to change scores. You can start a revised version later.</p>
      <SummaryList
        rows={signatureRows(signature).map((row) => ({
          ...row,
          value: <span className="typed-text">{row.value}</span>,
          actions: [{ ...change, hiddenText: row.key.toLowerCase() }],
        }))}
      />
      {failed && (
        <Inset tone="problem" role="alert" title="The copy could not be saved, so nothing is locked">
          <p>What you typed is still here. Save a copy of your work, then try again.</p>
        </Inset>
      )}
      <ButtonGroup>
        <Button data-main-action onClick={() => void sign()}>
          Sign off and lock
        </Button>
        <Button variant="secondary" onClick={() => go(path('tasks', { assessmentId }))}>
          Cancel
        </Button>
      </ButtonGroup>
      <div role="status">{busy && <p>Making the signed-off copy</p>}</div>
    </>
  );
}
