import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { focusById } from '#components/focusById.ts';
import { TextInput } from '#components/TextInput.tsx';
import type { AskPassphrase } from '#storage/backup.ts';

const fieldId = 'file-passphrase';

interface Question {
  /** The last passphrase did not fit. */
  again: boolean;
  /** False while a passphrase is being tried. */
  isWaiting: boolean;
  onAnswer: (passphrase: string | null) => void;
}

/**
 * A question that a file asks while it is being opened. `ask` goes to what opens it; `question` is shown while it is not
 * `null`; `forget` gives up, as when another file is chosen.
 */
export function usePassphraseQuestion(): {
  question: Question | null;
  ask: AskPassphrase;
  forget: () => void;
} {
  const [question, setQuestion] = useState<Question | null>(null);
  const waiting = useRef<((passphrase: string | null) => void) | null>(null);
  const answer = (passphrase: string | null) => {
    waiting.current?.(passphrase);
    waiting.current = null;
  };
  return {
    question,
    ask: (again) =>
      new Promise((resolve) => {
        waiting.current = resolve;
        const onAnswer = (passphrase: string | null) => {
          if (waiting.current !== resolve) return;
          setQuestion(passphrase === null ? null : { again: false, isWaiting: false, onAnswer });
          answer(passphrase);
        };
        setQuestion({ again, isWaiting: true, onAnswer });
      }),
    forget: () => {
      answer(null);
      setQuestion(null);
    },
  };
}

/** Asks for the passphrase of a protected file. What was entered stays, so that a slip can be mended. */
export function PassphraseQuestion({ again, isWaiting, onAnswer }: Question) {
  const [text, setText] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  useEffect(() => {
    if (isWaiting) focusById(fieldId);
  }, [isWaiting]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setIsEmpty(text.trim() === '');
    if (text.trim() === '') focusById(fieldId);
    else onAnswer(text);
  };
  const wrong =
    'The passphrase does not fit this file, or the file was changed. Nothing has been changed here';
  return (
    <form noValidate onSubmit={submit}>
      <h2>This file is protected with a passphrase</h2>
      <TextInput
        id={fieldId}
        label="Passphrase"
        hint="As it was when the file was made. Capital letters count, extra spaces do not."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={isEmpty ? 'Enter the passphrase' : again ? wrong : undefined}
      />
      <ButtonGroup>
        <Button type="submit" data-main-action>
          Open the file
        </Button>
        <Button variant="secondary" onClick={() => onAnswer(null)}>
          Cancel
        </Button>
      </ButtonGroup>
    </form>
  );
}
