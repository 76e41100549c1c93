import { tabId } from './tab.ts';

// Web Locks tell which pages are open: the browser lets them go when a page closes or crashes, and keeps them while it
// is frozen. They are a courtesy. What keeps two tabs from overwriting each other is checked inside each transaction.
const tabPrefix = 'ap-governance.tab.';
const assessmentPrefix = 'ap-governance.open.';

/** Without a secure connection there are none; then every page is alone. */
const locks = () => ('locks' in navigator ? navigator.locks : null);

/**
 * Holds a lock until the returned function is called. A page that goes into the browser's cache of pages lets it go,
 * because it would not be cached otherwise, and takes it again when it comes back. `stolen`: another tab took it.
 */
function hold(name: string, stolen?: () => void): () => void {
  let release: (() => void) | null = null;
  const take = () => {
    if (release !== null) return;
    let done = false;
    const held = new Promise<void>((resolve) => {
      release = () => {
        done = true;
        release = null;
        resolve();
      };
    });
    locks()
      ?.request(name, () => held)
      .catch(() => {
        if (!done) stolen?.();
      });
  };
  const letGo = () => release?.();
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) take();
  };
  take();
  window.addEventListener('pagehide', letGo);
  window.addEventListener('pageshow', comeBack);
  return () => {
    window.removeEventListener('pagehide', letGo);
    window.removeEventListener('pageshow', comeBack);
    letGo();
  };
}

/** Says that this tab is open, so that no other takes what it holds for left behind. */
export function holdTab(): void {
  hold(tabPrefix + tabId);
}

async function heldNames(prefix: string): Promise<string[]> {
  const found = await locks()?.query();
  return (found?.held ?? []).flatMap(({ name }) =>
    name?.startsWith(prefix) === true ? [name.slice(prefix.length)] : [],
  );
}

/** The ids of the tabs that are open and have shown a form. */
export async function openTabs(): Promise<Set<string>> {
  return new Set(await heldNames(tabPrefix));
}

/** Says that this tab shows the assessment. `stolen`: another tab has taken over from it. */
export function holdAssessment(assessmentId: string, stolen: () => void): () => void {
  return hold(`${assessmentPrefix}${assessmentId}.${tabId}`, stolen);
}

/** The ids of the other tabs that show the assessment. */
export async function tabsWith(assessmentId: string): Promise<string[]> {
  return (await heldNames(`${assessmentPrefix}${assessmentId}.`)).filter((id) => id !== tabId);
}

/** Calls back when the tab no longer shows the assessment: at once when it closes or crashes. */
export function whenGone(assessmentId: string, tab: string, signal: AbortSignal, gone: () => void): void {
  locks()
    ?.request(`${assessmentPrefix}${assessmentId}.${tab}`, { signal }, () => undefined)
    // Only now is it free again: asked for before, it would look as if the other tab still had it.
    .then(gone, () => undefined);
}

/** Takes the lock from a tab that does not answer. It hears of it when it wakes. */
export async function takeLock(assessmentId: string, tab: string): Promise<void> {
  await locks()?.request(`${assessmentPrefix}${assessmentId}.${tab}`, { steal: true }, () => undefined);
}
