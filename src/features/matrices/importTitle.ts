/** A title to begin with: the name of the file without its ending, or nothing for what was pasted. */
export function titleFrom(origin: string): string {
  const name = /^(.+)\.(xlsx|csv|tsv|txt)$/i.exec(origin)?.[1] ?? '';
  return name
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 200);
}
