import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { formatDate } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { startRevision, useSuccessor } from '#storage/signOff.ts';
import { go } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { href, path } from '#state/paths.ts';

/** On every page of a signed-off assessment: that it is locked, and how to go on from it. */
export function SignedBanner({ facts }: { facts: ReadyAssessment }) {
  const { id, status, signOff, sample, revision } = facts.assessment;
  const successor = useSuccessor(id);
  const [busy, setBusy] = useState(false);
  if (status === 'draft' || signOff === null || successor === undefined) return null;
  const revise = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const assessmentId = await startRevision(id);
      const tasks = path('tasks', { assessmentId });
      const text = `Version ${revision + 1} was started. Version ${revision} stays as it was signed off.`;
      useNotices.getState().show(text, null, tasks);
      go(tasks);
    } catch {
      // The page says that nothing was written.
    }
    setBusy(false);
  };
  return (
    <div className="page-notice">
      <Inset>
        <p>
          Signed off on {formatDate(signOff.signedAt)}.{' '}
          {successor !== null ? (
            <>
              It was replaced by{' '}
              <a href={href('tasks', { assessmentId: successor.id })}>version {successor.revision}</a>.
            </>
          ) : sample ? (
            'Its answers can be read but not changed.'
          ) : (
            'To change answers, start a revised version.'
          )}
        </p>
        {successor === null && !sample && (
          <Button variant="secondary" small onClick={() => void revise()}>
            Start a revised version
          </Button>
        )}
      </Inset>
      <CopyProblem facts={facts} />
    </div>
  );
}

function CopyProblem({ facts: { signed, assessment } }: { facts: ReadyAssessment }) {
  if (signed !== 'missing' && signed !== 'altered') return null;
  // Records from before there were copies say so with an empty fingerprint.
  if (assessment.signOff?.sha256 === '') return null;
  return (
    <Inset
      tone="problem"
      title={
        signed === 'missing'
          ? 'The signed-off copy is not in this browser'
          : 'The signed-off copy is not as it was signed off'
      }
    >
      <p>
        What you see are the answers as they are saved here. They may not be what was signed off. To bring the
        copy back, restore a backup file or the file of the signed-off copy.
      </p>
      <p>
        <a href={href('restore')}>Restore from a file</a>
      </p>
    </Inset>
  );
}
