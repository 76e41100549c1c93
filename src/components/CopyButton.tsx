import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type Props = {
  text: string;
  /** The same for programs that take formatted text, such as a table. */
  html?: string;
  /** Names it for those who hear the button alone. */
  about: string;
  children: ReactNode;
};

/** Puts text on the clipboard and says how that went. */
export function CopyButton({ text, html, about, children }: Props) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    try {
      await (html === undefined ? navigator.clipboard.writeText(text) : writeBoth(text, html));
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

async function writeBoth(text: string, html: string): Promise<void> {
  const blob = (content: string, type: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
  ]);
}
