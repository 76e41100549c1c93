import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '#components/Button.tsx';
import type { CriterionView } from '#core/view.ts';
import { usePreferences } from '#state/preferences.ts';

type Props = { hasContent: boolean; children: ReactNode };

/** What can wait until all levels are chosen, behind one link where people asked for that. Nothing written is hidden. */
export function SecondPass({ hasContent, children }: Props) {
  const scoreFirst = usePreferences((preferences) => preferences.scoreFirst);
  // Opened once and for all: it must not close while someone clears a note.
  const [open, setOpen] = useState(!scoreFirst);
  if (hasContent && !open) setOpen(true);
  const [asked, setAsked] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The link that was pressed is gone.
    if (asked) part.current?.focus();
  }, [asked]);
  if (!open) {
    return (
      <p>
        <Button
          variant="link"
          onClick={() => {
            setOpen(true);
            setAsked(true);
          }}
        >
          Add evidence, confidence and notes
        </Button>
      </p>
    );
  }
  return (
    <div tabIndex={-1} ref={part}>
      {children}
    </div>
  );
}

/** Whether something is already written that the second pass asks for. */
export function hasReasons({ evidence, confidence, note, nextNote }: CriterionView): boolean {
  return evidence.length > 0 || confidence !== null || note.trim() !== '' || nextNote.trim() !== '';
}
