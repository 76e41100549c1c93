/**
 * `ap-governance-backup_anytown-nhs-ft_2026-11-20_1432.json`, with the device's own date and time. `of`: whose file it
 * is, in people's words. `at`: ISO 8601.
 */
export function exchangeFileName(kind: 'backup' | 'assessment', of: string, at: string): string {
  const slug = of
    .toLowerCase()
    .replace(/foundation trust/g, 'ft')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}${two(date.getMinutes())}`;
  return `ap-governance-${kind}_${slug || 'workspace'}_${day}_${time}.json`;
}
