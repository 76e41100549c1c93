import type { MouseEvent } from 'react';

/** The way to the message that says why nothing is saved. Not by the address, which belongs to the router. */
export function ToSaveProblem() {
  return (
    <a href="#save-problem" onClick={focusProblem}>
      Not saved – see what to do
    </a>
  );
}

function focusProblem(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('save-problem')?.focus();
}
