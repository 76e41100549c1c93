/**
 * Tells whether the reader has come to another page, so that only then the heading takes the focus.
 * Hash routes replace the content without the browser noticing, so this is the page's own work.
 */
let shownAt: string | null = null;
let hasMoved = false;
let goingBack = false;

// With Back and Forward the browser restores the scroll position itself.
if ('navigation' in window) {
  window.navigation.addEventListener('navigate', (event) => {
    goingBack = event.navigationType === 'traverse';
  });
}

/**
 * Call after every render. A changed query (a view or a filter) is the same page and moves nothing.
 * @param isNew the page has just been mounted; then a focus lost with the page before it is caught too.
 */
export function arrive(heading: HTMLElement, isNew: boolean): void {
  const here = `${window.location.pathname}${window.location.hash.split('?', 1)[0] ?? ''}`;
  const moved = shownAt !== null && here !== shownAt;
  const focusIsLost = isNew && hasMoved && document.activeElement === document.body;
  shownAt = here;
  hasMoved ||= moved;
  if (!moved && !focusIsLost) return;
  heading.focus({ preventScroll: true });
  if (!goingBack) document.documentElement.scrollTop = 0;
}
