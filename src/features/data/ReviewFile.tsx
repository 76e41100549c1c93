import { useEffect, useRef } from 'react';
import { Button } from '#components/Button.tsx';
import { Radios } from '#components/Radios.tsx';
import type { RestoreChoices } from '#core/exchange/restore.ts';
import { ConflictChoices } from './ConflictChoices.tsx';
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
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        What is in {opened.fileName}
      </h2>
      <FileContents opened={opened} />
      {!opened.hereIsEmpty && <Questions {...{ opened, choices, onChoose }} />}
      <Button data-main-action onClick={onRestore}>
        Restore
      </Button>
    </>
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
