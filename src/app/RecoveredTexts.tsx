import { useEffect, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { CopyButton } from '#components/CopyButton.tsx';
import { Inset } from '#components/Inset.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import { formatDateTime } from '#core/words.ts';
import { recoveredEvent } from '#storage/beltKeys.ts';
import { addRecovered, dropRecovered, readRecovered, type RecoveredText } from '#storage/recovered.ts';

/** Longer texts are shown in part; copying gives all of them. */
const mostShown = 2000;

/** Texts that were typed and could not be saved in their place, until the person has seen to them. */
export function RecoveredTexts() {
  const [texts, setTexts] = useState<RecoveredText[]>([]);
  useEffect(() => {
    let current = true;
    const read = () => {
      // If they cannot be read now, they are still there the next time.
      readRecovered().then(
        (found) => {
          if (current) setTexts(found);
        },
        () => undefined,
      );
    };
    read();
    window.addEventListener(recoveredEvent, read);
    return () => {
      current = false;
      window.removeEventListener(recoveredEvent, read);
    };
  }, []);
  const settle = async (work: Promise<void>) => {
    // If it was not saved, the page says so and the text stays here.
    await work.catch(() => undefined);
    setTexts(await readRecovered());
    document.getElementById('main')?.focus();
  };
  if (texts.length === 0) return null;
  return (
    <div className="page-notice">
      <Inset tone="warning" role="status" title="We recovered text you were typing">
        <p>
          It could not be saved in its place: the page went away first, it was too long, or another tab had
          changed the same text. It stays here until you say that you no longer need it.
        </p>
        {texts.map((text) => (
          <Recovered key={`${text.key} ${text.work} ${text.field}`} text={text} settle={settle} />
        ))}
      </Inset>
    </div>
  );
}

type Props = { text: RecoveredText; settle: (work: Promise<void>) => Promise<void> };

function Recovered({ text: recovered, settle }: Props) {
  const { about, address, name, text, now, at, target } = recovered;
  const of = `of ${about}`;
  return (
    <section aria-label={`${name}, ${about}`}>
      <p>
        <strong>{name}</strong>, <a href={address}>{about}</a>, typed on {formatDateTime(at)}:
      </p>
      <Quote text={text} />
      {now !== null && now.trim() !== '' && (
        <>
          <p>What is saved there now:</p>
          <Quote text={now} />
        </>
      )}
      <CopyButton text={text} about={of}>
        Copy the recovered text
      </CopyButton>
      <ButtonGroup>
        {target.kind === 'answer' && now !== null && (
          <Button variant="secondary" small onClick={() => void settle(addRecovered(recovered))}>
            Add it below the saved text<VisuallyHidden> {of}</VisuallyHidden>
          </Button>
        )}
        <Button variant="secondary" small onClick={() => void settle(dropRecovered(recovered))}>
          I no longer need it
          <VisuallyHidden>
            : {name}, {about}
          </VisuallyHidden>
        </Button>
      </ButtonGroup>
    </section>
  );
}

function Quote({ text }: { text: string }) {
  const isLong = text.length > mostShown;
  return (
    <>
      <blockquote className="typed-text">{isLong ? `${text.slice(0, mostShown)}…` : text}</blockquote>
      {isLong && (
        <p className="hint">
          These are the first {mostShown.toLocaleString('en-GB')} of {text.length.toLocaleString('en-GB')}{' '}
          characters.
        </p>
      )}
    </>
  );
}
