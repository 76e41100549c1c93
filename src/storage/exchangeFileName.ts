/**
 * `ap-governance-backup_anytown-nhs-ft_2026-11-20_1432.json`, with the device's own date and time. `of`: whose file it
 * is, in people's words. `at`: ISO 8601.
 */
export function exchangeFileName(kind: 'backup' | 'assessment', of: string, at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}${two(date.getMinutes())}`;
  return `ap-governance-${kind}_${slugOf(of) || 'workspace'}_${day}_${time}.json`;
}

/** `ap-governance-signed-off_anytown-nhs-ft_APG-2026-7F3K.json`. The reference says which copy it is, and when. */
export function signedFileName(organisation: string, reference: string): string {
  return `ap-governance-signed-off_${slugOf(organisation) || 'organisation'}_${reference}.json`;
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/foundation trust/g, 'ft')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}
