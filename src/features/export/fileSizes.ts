/** "about 60KB", "about 1.2MB": as near as somebody needs who wants to send it by e-mail. */
export function aboutSize(bytes: number): string {
  return `about ${sizeText(bytes)}`;
}

/** The size in 2 digits at most, never 0. */
export function sizeText(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes >= 995) return `${Number((kilobytes / 1000).toPrecision(2))}MB`;
  return `${Math.max(1, Number(kilobytes.toPrecision(kilobytes < 10 ? 1 : 2)))}KB`;
}
