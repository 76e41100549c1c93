/** Whether an input method is putting a character together, as for Chinese, or for Welsh ŵ on some keyboards. */
let composing = false;

if (typeof document !== 'undefined') {
  document.addEventListener('compositionstart', () => {
    composing = true;
  });
  for (const end of ['compositionend', 'focusout']) {
    document.addEventListener(end, () => {
      composing = false;
    });
  }
}

/**
 * Calls `save` after `waitMs`, but never while a character is half put together: then after it is whole. Returns the
 * function that calls it off.
 */
export function whenSettled(save: () => void, waitMs: number): () => void {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    if (!composing) {
      save();
      return;
    }
    // The last input event of a composition comes before its end, so what is saved is what stands in the field.
    for (const end of ['compositionend', 'focusout']) {
      document.addEventListener(
        end,
        () => {
          stop.abort();
          setTimeout(save);
        },
        { once: true, signal: stop.signal },
      );
    }
  }, waitMs);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

/** True while a character is being put together. */
export function isComposing(): boolean {
  return composing;
}
