import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';

/** Puts the next step on the clipboard and says how that went. */
export function CopyNextStep({ text, title }: { text: string; title: string }) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('Copied.');
    } catch {
      setOutcome('This browser did not allow copying. Select the text instead.');
    }
  };
  return (
    <div className="figure-actions">
      <Button variant="secondary" small onClick={() => void copy()}>
        Copy next step<VisuallyHidden> for {title}</VisuallyHidden>
      </Button>
      <span role="status" className="small">
        {outcome}
      </span>
    </div>
  );
}
