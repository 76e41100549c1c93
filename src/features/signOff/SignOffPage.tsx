import { useCallback, useState } from 'react';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { isLocked } from '#core/assessment.ts';
import { blockersOf } from '#core/readiness.ts';
import { notReadyText } from '#core/readinessWords.ts';
import { useBackupStatus } from '#storage/backup.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { readinessOf } from '#storage/signOff.ts';
import { go, useAddress } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { useSignatureDrafts, type SignatureDraft } from '#state/signatureDrafts.ts';
import { CheckSignature } from './CheckSignature.tsx';
import { ReadinessList } from './ReadinessList.tsx';
import { SignatureForm } from './SignatureForm.tsx';
import { firstSignature, signatureSchema } from './signatureFields.ts';
import { SignedOff } from './SignedOff.tsx';

/** S16: see what is left, sign, check, lock. A signed-off assessment shows its reference here. */
export function SignOffPage({ facts }: { facts: ReadyAssessment }) {
  const { assessment } = facts;
  const backup = useBackupStatus();
  if (isLocked(assessment)) return <SignedOff facts={facts} />;
  if (backup === undefined) return <Loading text="Looking at what is left to do" />;
  return <SignOffSteps key={assessment.id} facts={facts} notBackedUp={backup.changesSince} />;
}

function SignOffSteps({ facts, notBackedUp }: { facts: ReadyAssessment; notBackedUp: number }) {
  const { assessment } = facts;
  const assessmentId = assessment.id;
  const step = useAddress(({ query }) => new URLSearchParams(query).get('step'));
  const keep = useSignatureDrafts((drafts) => drafts.keep);
  const kept = useSignatureDrafts((drafts) => drafts.byAssessment[assessmentId]);
  const [seed] = useState(() => kept ?? firstSignature(assessment));
  const draft = kept ?? seed;
  const onType = useCallback((typed: SignatureDraft) => keep(assessmentId, typed), [keep, assessmentId]);
  const items = readinessOf(facts, notBackedUp);
  const ready = blockersOf(items).length === 0 && !assessment.sample;
  const notReady = notReadyText(items);
  const checks = ready && step === 'check' && signatureSchema.safeParse(draft).success;
  return (
    <Page
      title="Sign off"
      section={assessment.name}
      caption={
        <>
          {assessment.name} {assessment.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={
        checks
          ? { href: href('signOff', { assessmentId }), text: 'Back to who signs this off' }
          : { href: href('tasks', { assessmentId }), text: 'Back to the task list' }
      }
    >
      {checks ? (
        <CheckSignature facts={facts} draft={draft} />
      ) : (
        <>
          <p>
            Signing off makes a dated copy of all answers and locks them. It is a record of who said what and
            when. This is not an electronic signature.
          </p>
          {assessment.sample && (
            <Inset>
              <p>The sample cannot be signed off. It is not real data.</p>
            </Inset>
          )}
          {notReady !== null && (
            <Inset>
              <p>{notReady}</p>
            </Inset>
          )}
          <ReadinessList assessmentId={assessmentId} items={items} />
          {ready && (
            <SignatureForm
              seed={draft}
              onType={onType}
              onContinue={(typed) => {
                keep(assessmentId, typed);
                go(`${path('signOff', { assessmentId })}?step=check`);
              }}
            />
          )}
        </>
      )}
    </Page>
  );
}
