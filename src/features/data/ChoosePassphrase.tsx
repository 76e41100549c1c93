import { useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { CopyButton } from '#components/CopyButton.tsx';
import { focusById, focusWhenShown } from '#components/focusById.ts';
import { Radios } from '#components/Radios.tsx';
import { TextInput } from '#components/TextInput.tsx';
import { passphraseBits, passphraseFault, plainPassphrase, strengthText } from '#core/exchange/passphrase.ts';
import { newPassphrase } from '#storage/passphrase.ts';

const ownId = 'own-passphrase';
const againId = 'passphrase-again';

type Props = { isBusy: boolean; onChosen: (passphrase: string) => void };

/** First a passphrase, made here or one's own; then it is entered again, so that it is known to be written down. */
export function ChoosePassphrase({ isBusy, onChosen }: Props) {
  const [kind, setKind] = useState<'made' | 'own'>('made');
  const [made, setMade] = useState(newPassphrase);
  const [own, setOwn] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [ownFault, setOwnFault] = useState<string | null>(null);

  if (chosen !== null) {
    const startAgain = () => {
      // It was shown once: a passphrase that was not written down must not be used.
      setMade(newPassphrase());
      setOwn('');
      setChosen(null);
    };
    return <EnterAgain {...{ chosen, isBusy, onChosen, startAgain }} />;
  }
  const goOn = (event: SyntheticEvent) => {
    event.preventDefault();
    const fault = kind === 'own' ? passphraseFault(own) : null;
    setOwnFault(fault);
    if (fault !== null) {
      focusById(ownId);
      return;
    }
    setChosen(plainPassphrase(kind === 'own' ? own : made));
    focusWhenShown(againId);
  };
  return (
    <form noValidate onSubmit={goOn}>
      <Radios
        legend="Which passphrase do you want to use?"
        name="passphrase-kind"
        value={kind}
        onChange={(event) => setKind(event.target.value === 'own' ? 'own' : 'made')}
        options={[
          { value: 'made', label: 'One made for me', hint: '5 random words, easy to write down.' },
          { value: 'own', label: 'One of my own' },
        ]}
      />
      {kind === 'made' ? (
        <>
          <p>Write down these 5 words. They are shown only here and only now:</p>
          <p className="passphrase" data-passphrase>
            {made}
          </p>
          <p>{strengthText(passphraseBits(made))}</p>
          <CopyButton text={made} about="the passphrase">
            Copy
          </CopyButton>
        </>
      ) : (
        <TextInput
          id={ownId}
          label="Your passphrase"
          hint="At least 4 words that do not belong together, and nothing that others know about you."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          error={ownFault ?? undefined}
        />
      )}
      <ButtonGroup>
        <Button type="submit">I have written it down</Button>
        {kind === 'made' && (
          <Button variant="secondary" onClick={() => setMade(newPassphrase())}>
            Show other words
          </Button>
        )}
      </ButtonGroup>
    </form>
  );
}

type AgainProps = Props & { chosen: string; startAgain: () => void };

function EnterAgain({ chosen, isBusy, onChosen, startAgain }: AgainProps) {
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const fits = plainPassphrase(text) === chosen;
    setIsWrong(!fits);
    if (fits) onChosen(chosen);
    else focusById(againId);
  };
  return (
    <form noValidate onSubmit={save}>
      <TextInput
        id={againId}
        label="Enter the passphrase again"
        hint="From what you wrote down, to be sure that it is right."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={isWrong ? 'This is not the same passphrase. Check what you wrote down' : undefined}
      />
      <ButtonGroup>
        <Button type="submit">Save a protected backup file</Button>
        <Button variant="secondary" onClick={startAgain}>
          Start again with another passphrase
        </Button>
      </ButtonGroup>
    </form>
  );
}
