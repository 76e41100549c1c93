import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Checkbox } from '#components/Checkboxes.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { holdsMuchLess } from '#core/nearEmpty.ts';
import { contentsText } from './backupWords.ts';
import type { OpenedBackup } from './openBackup.ts';

interface Props {
  opened: OpenedBackup;
  onReplace: () => void;
  onCancel: () => void;
}

const fieldId = 'holds-less';
const tickError = 'Tick the box to confirm that you want to replace more with less';
const wordError = 'Enter the word replace to confirm that you want to replace much with little';

/** The step between "Replace everything" and doing it. The less the file has of what is here, the more it takes. */
export function ReplaceQuestion({ opened, onReplace, onCancel }: Props) {
  const [ticked, setTicked] = useState(false);
  const [word, setWord] = useState('');
  const [attempts, setAttempts] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const hasMuchLess = holdsMuchLess(opened.contents, opened.here);
  const isConfirmed = hasMuchLess ? word.trim().toLowerCase() === 'replace' : ticked || !opened.holdsLess;
  const hasError = attempts > 0 && !isConfirmed;
  const error = hasMuchLess ? wordError : tickError;
  return (
    <>
      <ErrorSummary key={attempts} errors={hasError ? [{ id: fieldId, text: error }] : []} />
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
      {hasMuchLess && (
        <TextInput
          id={fieldId}
          label="The file has much less than what is here. To replace it all the same, enter the word replace"
          autoComplete="off"
          width={10}
          value={word}
          onChange={(event) => setWord(event.target.value)}
          error={hasError ? wordError : undefined}
        />
      )}
      {opened.holdsLess && !hasMuchLess && (
        <Checkbox
          id={fieldId}
          label="The file has less than what is here. I want to replace it all the same."
          checked={ticked}
          onChange={(event) => setTicked(event.target.checked)}
        />
      )}
      <ButtonGroup>
        <Button
          variant="warning"
          onClick={() => {
            if (isConfirmed) onReplace();
            else setAttempts(attempts + 1);
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
