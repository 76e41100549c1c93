import { useEffect, useRef } from 'react';
import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { Radios } from '#components/Radios.tsx';
import type { RestoreChoices } from '#core/exchange/restore.ts';
import { formatDate } from '#core/words.ts';
import { ConflictChoices } from './ConflictChoices.tsx';
import { FileComparison } from './FileComparison.tsx';
import { FileContents } from './FileContents.tsx';
import type { OpenedBackup } from './openBackup.ts';
import { differenceSentences } from './restoreWords.ts';

interface Props {
  opened: OpenedBackup;
  choices: RestoreChoices;
  onChoose: (choices: RestoreChoices) => void;
  onRestore: () => void;
}

/** What is in the file and what to do with it. Where there is nothing yet, there is nothing to ask. */
export function ReviewFile({ opened, choices, onChoose, onRestore }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [opened]);
  // One signed-off copy can be added; putting it in the place of everything else is never meant.
  const isSigned = opened.file.envelope.kind === 'snapshot';
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        What is in {opened.fileName}
      </h2>
      <FileContents opened={opened} />
      {isSigned && <SignedCopyLine opened={opened} />}
      {isSigned && !opened.hereIsEmpty && <p>{differenceSentences(opened.difference).join(' ')}</p>}
      {!isSigned && !opened.hereIsEmpty && <Questions {...{ opened, choices, onChoose }} />}
      <Button data-main-action onClick={onRestore}>
        Restore
      </Button>
    </>
  );
}

/** A file that was changed is refused before it comes here. */
function SignedCopyLine({ opened }: { opened: OpenedBackup }) {
  const signOff = opened.file.workspace.assessments[0]?.signOff ?? null;
  if (signOff === null) return null;
  return (
    <Inset>
      <p>
        This signed-off copy is unchanged: reference {signOff.reference}, signed off by{' '}
        {signOff.signedBy.name} on {formatDate(signOff.signedAt)}.
      </p>
    </Inset>
  );
}

function Questions({ opened, choices, onChoose }: Omit<Props, 'onRestore'>) {
  const { difference, deletedHere } = opened;
  const { mode, resolutions } = choices;
  // One assessment can only be added: to replace everything by it is never what a person wants.
  const isBackup = opened.file.envelope.kind === 'backup';
  return (
    <>
      {isBackup && (
        <Radios
          legend="What do you want to do?"
          legendSize="m"
          name="mode"
          value={mode}
          onChange={(event) => {
            onChoose({ mode: event.target.value === 'replace' ? 'replace' : 'add', resolutions });
          }}
          options={[
            { value: 'add', label: 'Add to what is here', hint: 'Nothing that is here is lost.' },
            {
              value: 'replace',
              label: 'Replace everything',
              hint: 'What is here now is replaced by what is in the file. You are asked once more.',
            },
          ]}
        />
      )}
      {mode === 'add' && <p>{differenceSentences(difference).join(' ')}</p>}
      <FileComparison counts={opened.counts} />
      {mode === 'add' && difference.conflicts.length > 0 && (
        <ConflictChoices
          conflicts={difference.conflicts}
          deletedHere={deletedHere}
          resolutions={resolutions}
          onChoose={(id, resolution) =>
            onChoose({ mode, resolutions: new Map([...resolutions, [id, resolution]]) })
          }
        />
      )}
    </>
  );
}
