import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Puts plain text on the clipboard and says how that went. `about` names it for those who hear the button alone. */
export function CopyButton({ text, about, children }: { text: string; about: string; children: ReactNode }) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('Copied. You can paste it into a document, a spreadsheet or a message.');
    } catch {
      setOutcome('This browser did not allow copying. Select the text with your mouse or keyboard instead.');
    }
  };
  return (
    <div className="figure-actions">
      <Button variant="secondary" small onClick={() => void copy()}>
        {children}
        <VisuallyHidden> {about}</VisuallyHidden>
      </Button>
      <span role="status" className="small">
        {outcome}
      </span>
    </div>
  );
}
