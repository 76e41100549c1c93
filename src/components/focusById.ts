/** Focuses an element and brings it into view; one that cannot take the focus is given a tabindex first. */
export function focusById(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  element.focus({ preventScroll: true });
  if (document.activeElement !== element) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
  // The label or legend is above the field, so the field is not put at the very top.
  const group = element.closest('.group') ?? element;
  if (typeof group.scrollIntoView === 'function') group.scrollIntoView({ block: 'start' });
}

/** How long a restored row may take to be read and shown. */
const longestWaitMs = 5000;

/** The same for an element that is about to be shown, such as a row that was just restored. */
export function focusWhenShown(id: string): void {
  if (document.getElementById(id) !== null) {
    focusById(id);
    return;
  }
  const watcher = new MutationObserver(() => {
    if (document.getElementById(id) === null) return;
    watcher.disconnect();
    focusById(id);
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watcher.disconnect(), longestWaitMs);
}
