import type { Paper } from '#core/paper/paper.ts';
import type { Report } from '#core/report.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';

/** What every file is made from: the records, their figures, and the document that is made of them. */
export interface ExportSource {
  facts: ReadyAssessment;
  report: Report;
  paper: Paper;
  /** The report is set in large print. */
  largePrint: boolean;
}

/** The source with the years before, which are read after the page is shown: waits until they are there. */
export type WholeSource = (signal: AbortSignal) => Promise<ExportSource>;

/** A file that is ready to be handed over. */
export interface MadeDocument {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Its media type. */
  type: string;
}

/** Makes one kind of file on this device. Rejects when it cannot, and with the signal's reason when it is stopped. */
export interface DocumentMaker {
  /** "about 60KB", without making it. */
  size: (source: ExportSource) => string;
  make: (source: ExportSource, signal: AbortSignal) => Promise<MadeDocument>;
}

/** The makers that `app` loads on demand. A kind without one is not offered. */
export interface DocumentMakers {
  word: Omit<DocumentMaker, 'size'>;
  excel?: DocumentMaker;
  csv?: DocumentMaker;
  scoringExcel?: DocumentMaker;
  /** Packs files into one. */
  zip: (files: readonly { name: string; bytes: Uint8Array }[]) => Promise<Uint8Array<ArrayBuffer>>;
}
