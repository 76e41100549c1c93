import { useEffect, useRef, useState } from 'react';
import { FileInput } from '#components/FileInput.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { noteChecked } from '#storage/backupNote.ts';
import { href } from '#state/paths.ts';
import { fileFaultWords, type FaultWords } from './fileFaultWords.ts';
import { FileComparison } from './FileComparison.tsx';
import { FileContents } from './FileContents.tsx';
import { openBackup, type OpenedBackup } from './openBackup.ts';
import { PassphraseQuestion, usePassphraseQuestion } from './PassphraseQuestion.tsx';
import { Fault } from './RestorePage.tsx';

type Found = { fault: FaultWords } | { opened: OpenedBackup };

/** Opens a file as a restore would, says whether it is whole and how it compares, and changes nothing. */
export function CheckFilePage() {
  const [found, setFound] = useState<Found | 'reading' | null>(null);
  const latest = useRef(0);
  const { question, ask, forget } = usePassphraseQuestion();
  const check = async (file: File | undefined) => {
    if (file === undefined) return;
    // Of two files chosen quickly the later one counts, however long the first takes.
    const nth = ++latest.current;
    forget();
    setFound('reading');
    const result = await openBackup(file, ask).then(
      (opened): Found => ({ opened }),
      (error: unknown): Found => ({ fault: fileFaultWords(error) }),
    );
    if (nth !== latest.current) return;
    forget();
    setFound(result);
    // The backup that was saved here last is known to be whole from now on. If that cannot be noted, it is still said.
    if ('opened' in result) noteChecked(result.opened.file.envelope.fileId).catch(() => undefined);
  };
  const fault = found !== null && found !== 'reading' && 'fault' in found ? found.fault : null;
  return (
    <Page
      title="Check a backup file"
      section="Your data"
      error={fault !== null}
      back={{ href: href('data'), text: 'Your data' }}
    >
      <FileInput
        label="Backup file"
        hint="It is opened and read as for a restore. Nothing is changed, here or in the file."
        accept=".json,application/json"
        onClick={(event) => {
          // So that the same file can be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
        onChange={(event) => void check(event.target.files?.[0])}
      />
      {question !== null && <PassphraseQuestion {...question} />}
      <div role="status">{found === 'reading' && question === null && <p>Checking the file</p>}</div>
      {fault !== null && <Fault fault={fault} />}
      {found !== null && found !== 'reading' && 'opened' in found && <Result opened={found.opened} />}
    </Page>
  );
}

function Result({ opened }: { opened: OpenedBackup }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [opened]);
  const lost = opened.file.unreadable.length > 0;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {lost ? 'This file can be read, but not all of it' : 'This file is whole'}
      </h2>
      <Inset {...(lost && { tone: 'warning' as const })}>
        <p>
          {lost
            ? `Most of ${opened.fileName} can be restored. What cannot be read is listed below.`
            : `${opened.fileName} is as it was saved, and everything in it can be restored.`}{' '}
          Nothing has been changed.
        </p>
      </Inset>
      <FileContents opened={opened} />
      <FileComparison counts={opened.counts} />
      <p>
        <a href={href('restore')}>Restore from a backup file</a>
      </p>
    </>
  );
}
