import { useEffect, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';
import { openSample } from './openSample.ts';
import { sampleDraftId } from './sampleIds.ts';

/** Puts the sample in place and goes on to its results, in place of itself, so that Back does not lead here again. */
export function SamplePage() {
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let left = false;
    openSample(new Date().toISOString()).then(
      () => {
        if (!left) location.replace(href('results', { assessmentId: sampleDraftId }));
      },
      () => {
        if (!left) setFailed(true);
      },
    );
    return () => {
      left = true;
    };
  }, []);

  if (!failed) return <Loading text="Opening the sample" />;
  return (
    <Page title="The sample could not be opened" back={{ href: href('home'), text: 'Back to assessments' }}>
      <Inset tone="problem">
        <p>The sample organisation was not added. Your own work has not been changed.</p>
      </Inset>
      <p>
        Try again. If it happens again, check that this device has free space and that your browser lets this
        tool save.
      </p>
      {/* A reload also clears what stopped earlier writes. */}
      <Button onClick={() => location.reload()}>Try again</Button>
    </Page>
  );
}
