import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { ActionLinks } from '#components/ActionLinks.tsx';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Inset } from '#components/Inset.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { heldField } from '#core/held.ts';
import type { PaperParagraph } from '#core/paper/paper.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { useHeld } from '#storage/useHeld.ts';
import { useTextEditing } from './textEdits.ts';

type Props = { paragraph: PaperParagraph; children: ReactNode };

/** A paragraph with what a person needs to put it in their own words. On paper it is the paragraph and nothing else. */
export function EditableText({ paragraph, children }: Props) {
  const editing = useTextEditing();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  // What was pressed is gone after Save, Cancel and Reset, and focus must not fall to the top of the page.
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    place.current?.querySelector('button')?.focus();
  });
  const { edit, text } = paragraph;
  if (editing === null || edit === undefined) return children;
  const { id, state, made } = edit;
  const warning = state === 'as-made' ? null : patientDataWarning(text);
  const about = `(${firstWords(text)})`;
  const close = () => {
    takesFocus.current = true;
    setOpen(false);
  };
  const reset = () => {
    takesFocus.current = true;
    editing.reset(id);
  };
  return (
    <>
      {isOpen ? (
        <EditForm
          assessmentId={editing.assessmentId}
          text={text}
          onSave={(next) => {
            if (next.trim() === made.trim()) editing.reset(id);
            else editing.save(id, next, made);
            close();
          }}
          onCancel={close}
        />
      ) : (
        children
      )}
      <div className="paper-edit on-screen" ref={place}>
        {!isOpen && (
          <>
            {state === 'edited-and-outdated' && (
              <Inset tone="warning">
                <p>Figures changed since you edited this paragraph. From the figures now:</p>
                <p className="typed-text">{made}</p>
              </Inset>
            )}
            {warning !== null && (
              <Inset tone="warning">
                <p>{warning}</p>
              </Inset>
            )}
            <ActionLinks
              actions={[
                { text: 'Edit', hiddenText: about, onClick: () => setOpen(true) },
                ...(state === 'as-made' ? [] : [{ text: 'Reset', hiddenText: about, onClick: reset }]),
              ]}
            />
            {state !== 'as-made' && <span className="small secondary">Your own words</span>}
          </>
        )}
      </div>
    </>
  );
}

type FormProps = {
  assessmentId: string;
  text: string;
  onSave: (text: string) => void;
  onCancel: () => void;
};

/** Nothing of it is kept before the person asks for it. */
const nothingWaits = () => Promise.resolve();

function EditForm({ assessmentId, text, onSave, onCancel }: FormProps) {
  const id = useId();
  const [error, setError] = useState<string>();
  // What was typed and neither kept nor given up, for the moment when the page goes away.
  const typed = useRef<string | null>(null);
  useHeld((address) => {
    if (typed.current === null || typed.current === text) return null;
    const fields = [heldField('paragraph', 'A paragraph of the report', typed.current, [])];
    return { target: { kind: 'assessment', id: assessmentId }, about: firstWords(text), address, fields };
  }, nothingWaits);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('text');
    if (typeof words === 'string' && words.trim() !== '') {
      typed.current = null;
      onSave(words);
    } else {
      setError('Enter the text of this paragraph');
      document.getElementById(id)?.focus();
    }
  };
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return (
    <form className="on-screen paper-edit-form" onSubmit={submit} noValidate>
      <TextArea
        id={id}
        name="text"
        label="Text of this paragraph"
        error={error}
        check={patientDataWarning}
        defaultValue={text}
        onChange={({ target }) => {
          typed.current = target.value;
        }}
        rows={Math.min(12, Math.max(4, Math.ceil(text.length / 70) + text.split('\n').length))}
      />
      <ButtonGroup>
        <Button type="submit" small>
          Save
        </Button>
        <Button
          variant="secondary"
          small
          onClick={() => {
            typed.current = null;
            onCancel();
          }}
        >
          Cancel
        </Button>
      </ButtonGroup>
    </form>
  );
}

/** Enough to know the paragraph by, for those who hear a button out of its place. */
function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= 6 ? text : `${words.slice(0, 6).join(' ')}…`;
}
