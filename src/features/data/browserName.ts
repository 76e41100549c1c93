/** The browser's name for people, or `null` for one we do not know. Order matters: most also claim to be Safari. */
export function browserName(userAgent: string): 'Edge' | 'Firefox' | 'Chrome' | 'Safari' | null {
  if (/Edg(e|A|iOS)?\//.test(userAgent)) return 'Edge';
  if (/(Firefox|FxiOS)\//.test(userAgent)) return 'Firefox';
  if (/OPR\/|SamsungBrowser\//.test(userAgent)) return null;
  if (/(Chrome|CriOS|Chromium)\//.test(userAgent)) return 'Chrome';
  return /Version\/.*Safari\//.test(userAgent) ? 'Safari' : null;
}

/**
 * Whether saved data may go after 7 days without a visit: in Safari, and in every browser on iPhone and iPad, which are
 * Safari underneath, unless the page was added to the home screen. An iPad may give itself out for a Mac.
 */
export function removesAfterSevenDays(userAgent: string, isInstalled: boolean): boolean {
  const isSafari = browserName(userAgent) === 'Safari';
  return !isInstalled && (isSafari || /iPhone|iPad|iPod|CriOS|FxiOS|EdgiOS/.test(userAgent));
}

/** Whether the page runs from the home screen or the dock. Older iPhones and iPads say so in a way of their own. */
export function isInstalled(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true)
  );
}
