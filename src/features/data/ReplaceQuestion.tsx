import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Checkbox } from '#components/Checkboxes.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { contentsText } from './backupWords.ts';
import type { OpenedBackup } from './openBackup.ts';

interface Props {
  opened: OpenedBackup;
  onReplace: () => void;
  onCancel: () => void;
}

const tickId = 'holds-less';
const tickError = 'Tick the box to confirm that you want to replace more with less';

/** The step between "Replace everything" and doing it. */
export function ReplaceQuestion({ opened, onReplace, onCancel }: Props) {
  const [ticked, setTicked] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const needsTick = opened.holdsLess && !ticked;
  const hasError = attempts > 0 && needsTick;
  return (
    <>
      <ErrorSummary key={attempts} errors={hasError ? [{ id: tickId, text: tickError }] : []} />
      <h2 ref={heading} tabIndex={-1}>
        Replace everything that is here?
      </h2>
      <p>Here now: {contentsText(opened.here)}.</p>
      <p>
        In {opened.fileName}: {contentsText(opened.contents)}.
      </p>
      <p>
        All that is here now is taken away and replaced by what is in the file. First, a backup file of what
        is here is downloaded. You can undo this until you close the page.
      </p>
      {opened.holdsLess && (
        <Checkbox
          id={tickId}
          label="The file has less than what is here. I want to replace it all the same."
          checked={ticked}
          onChange={(event) => setTicked(event.target.checked)}
        />
      )}
      <ButtonGroup>
        <Button
          variant="warning"
          onClick={() => {
            if (needsTick) setAttempts(attempts + 1);
            else onReplace();
          }}
        >
          Save a backup and replace everything
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </ButtonGroup>
    </>
  );
}
