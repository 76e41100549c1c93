import { useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { deleteEverything } from '#storage/deleteAll.ts';
import { useAddress } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { saveBackup } from './saveBackup.ts';

const fieldId = 'delete-word';
const wordError = 'Enter the word delete to confirm';

/** The step before everything goes, and what is shown when it has gone. */
export function DeleteAllPage() {
  const isDone = useAddress(({ query }) => new URLSearchParams(query).has('done'));
  if (!isDone) return <Question />;
  return (
    <Page title="All data was deleted from this browser">
      <p>
        Your assessments, evidence, actions and settings are gone, and a backup folder is no longer linked.
        Backup files that you saved are where you put them, and you can restore one at any time.
      </p>
      <ButtonLink href={href('home')}>Start again</ButtonLink>
    </Page>
  );
}

function Question() {
  const [word, setWord] = useState('');
  const [attempts, setAttempts] = useState(0);
  const [state, setState] = useState<'asking' | 'saving' | 'saved' | 'not-saved' | 'failed'>('asking');
  const isWord = word.trim().toLowerCase() === 'delete';
  const hasError = attempts > 0 && !isWord;
  const save = async () => {
    setState('saving');
    const saved = await saveBackup(false).catch(() => null);
    setState(saved === null ? 'not-saved' : 'saved');
  };
  const remove = async (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (!isWord) return;
    try {
      await deleteEverything();
    } catch {
      setState('failed');
      return;
    }
    // What pages hold in memory must go as well, before it is written back.
    history.replaceState(null, '', `#${path('deleteAll')}?done`);
    location.reload();
  };
  return (
    <Page
      title="Delete all data"
      section="Your data"
      error={hasError}
      back={{ href: href('data'), text: 'Your data' }}
    >
      <ErrorSummary key={attempts} errors={hasError ? [{ id: fieldId, text: wordError }] : []} />
      <p className="lead">
        This deletes all organisations, assessments, evidence, actions, signed-off copies and settings from
        this browser. You cannot undo it.
      </p>
      <Inset title="Save a backup file first">
        <p>A backup file is the only way to get your work back.</p>
        <Button variant="secondary" onClick={() => void save()}>
          Save a backup file
        </Button>
        <div role="status">
          {state === 'saved' && (
            <p>
              Downloaded – not verified. Check that it is in your Downloads folder before you go on, or use{' '}
              <a href={href('finish')}>Finish and remove from this computer</a>, which checks the file first.
            </p>
          )}
        </div>
        {state === 'not-saved' && (
          <p role="alert">The backup file could not be made. Nothing has been deleted.</p>
        )}
      </Inset>
      <form noValidate onSubmit={(event) => void remove(event)}>
        <TextInput
          id={fieldId}
          label="To confirm, enter the word delete"
          autoComplete="off"
          width={10}
          value={word}
          onChange={(event) => setWord(event.target.value)}
          error={hasError ? wordError : undefined}
        />
        {state === 'failed' && (
          <Inset tone="problem" role="alert" title="Not everything could be deleted">
            <p>Close other windows of this tool. Then reload this page and try again.</p>
          </Inset>
        )}
        <ButtonGroup>
          <Button type="submit" variant="warning">
            Delete all data
          </Button>
          <ButtonLink variant="secondary" href={href('data')}>
            Cancel
          </ButtonLink>
        </ButtonGroup>
      </form>
    </Page>
  );
}
