import type { RefObject } from 'react';
import { useScrolledAway } from '#components/useScrolledAway.ts';
import { ToSaveProblem } from './ToSaveProblem.tsx';

/** Says at the edge of the window that nothing is saved, while the message that says why is scrolled away. */
export function NotSavedBar({ problem }: { problem: RefObject<HTMLElement | null> }) {
  const isAway = useScrolledAway(problem);
  if (!isAway) return null;
  return (
    <p className="not-saved-bar">
      <ToSaveProblem />
    </p>
  );
}
