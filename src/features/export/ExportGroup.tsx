import type { ReactNode } from 'react';

/** What every row of the page is given. */
export interface RowTools {
  /** Tells those who do not see the row how it went. */
  say: (words: string) => void;
  /** After a file was handed over, with its name within a sentence. */
  onDone: (noun: string) => void;
}

/** A heading and its rows. */
export function ExportGroup({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`export-${id}`}>
      <h2 id={`export-${id}`}>{title}</h2>
      <ul className="export-list">{children}</ul>
    </section>
  );
}
