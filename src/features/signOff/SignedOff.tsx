import { useState } from 'react';
import { Banner } from '#components/Banner.tsx';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { Tag } from '#components/Tag.tsx';
import { saveFile } from '#components/saveFile.ts';
import { reviewCalendar } from '#core/export/reviewCalendar.ts';
import { formatDate } from '#core/words.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { saveSignedCopy } from './saveSignedCopy.ts';
import { signatureRows } from './signatureFields.ts';

/** What was signed, how to tell that it is unchanged, and what to do with it. */
export function SignedOff({ facts }: { facts: ReadyAssessment }) {
  const { assessment, organisation, signed } = facts;
  const { id: assessmentId, signOff, name, sample } = assessment;
  const [saved, setSaved] = useState<{ name: string } | 'failed' | null>(null);
  const caption = (
    <>
      {name} {sample && <Tag tone="purple">Sample</Tag>}
    </>
  );
  const back = { href: href('tasks', { assessmentId }), text: 'Back to the task list' };
  if (signOff === null) {
    return (
      <Page title="Sign off" section={name} caption={caption} back={back}>
        <p>This assessment is locked, but nothing says who signed it off.</p>
      </Page>
    );
  }
  const { nextReview, reference, sha256, signedAt } = signOff;
  const saveCopy = async () => {
    setSaved(null);
    setSaved(await saveSignedCopy(assessmentId).catch(() => 'failed' as const));
  };
  const saveReview = (day: string) => {
    const at = new Date().toISOString();
    const { text, fileName } = reviewCalendar(
      organisation.name,
      assessment,
      reference,
      day,
      location.href,
      at,
    );
    saveFile(new Blob([text], { type: 'text/calendar' }), fileName);
  };
  return (
    <Page title="Assessment signed off" section={name} caption={caption} back={back}>
      <Banner tone="success" title={`Reference ${reference}`}>
        <p>{formatDate(signedAt)}</p>
        {sha256 !== '' && (
          <p>
            Fingerprint <code>{sha256.slice(0, 12)}</code>
          </p>
        )}
      </Banner>
      <h2>What happens next</h2>
      <p>Save a backup, then make the report for your board.</p>
      <ul>
        <li>
          <a href={href('data')}>Save a backup</a>
        </li>
        <li>
          <a href={href('report', { assessmentId })}>Make the report</a>
        </li>
        <li>
          <a href={href('history', { assessmentId })}>See the history of this assessment</a>
        </li>
      </ul>
      <ButtonGroup>
        {nextReview !== null && (
          <Button variant="secondary" onClick={() => saveReview(nextReview)}>
            Add the review date to your calendar
          </Button>
        )}
        {signed === 'intact' && (
          <Button variant="secondary" onClick={() => void saveCopy()}>
            Save the signed-off copy as a file
          </Button>
        )}
      </ButtonGroup>
      <div role="status">
        {saved !== null && saved !== 'failed' && (
          <Inset title="Downloaded – not verified">
            <p>
              {saved.name}. Check that it is in your Downloads folder. Whoever opens it in this tool is told
              whether it is unchanged.
            </p>
          </Inset>
        )}
      </div>
      {saved === 'failed' && (
        <Inset tone="problem" role="alert" title="The file could not be made">
          <p>Nothing has been changed. Reload the page and try again.</p>
        </Inset>
      )}
      <h2>What was signed</h2>
      <SummaryList
        rows={signatureRows(signOff).map((row) => ({
          ...row,
          value: <span className="typed-text">{row.value}</span>,
        }))}
      />
      <h2>How to tell that it is unchanged</h2>
      <p>
        The reference and the fingerprint follow from everything that was signed, down to the last character.
        When you open the signed-off copy in this tool, it works them out again. This is not an electronic
        signature: it does not prove who signed.
      </p>
    </Page>
  );
}
