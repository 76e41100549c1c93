import type { DomainMovementRow } from '#core/domainMovement.ts';
import type { DomainRow } from '#core/standing.ts';
import type { LevelNames } from '#core/words.ts';
import type { SeriesNames } from './seriesNames.ts';

/**
 * The document that readers get, before it has a form: parts, and in each part blocks of text, tables and charts. It
 * is made from the report once; screen, print, Word and HTML only lay it out, so that none can say another thing.
 */
export interface Paper {
  /** "Advanced practice governance: board report". The one first-level heading. */
  title: string;
  /** What the file is called, without its ending, and the title that the PDF carries. */
  fileTitle: string;
  organisation: string;
  /** At the top of every page but the cover. */
  header: { left: string; right: string };
  /** At the foot of every page but the cover. */
  footer: string;
  cover: PaperCover;
  parts: PaperPart[];
}

/** What stands first on the cover page; the parts whose page is `front` follow on it. */
export interface PaperCover {
  /** A PNG as a data URL with the words that stand for it; `null` without a logo. */
  logo: { png: string; alt: string } | null;
  organisation: string;
  /** Period, status and the like, a line each. */
  lines: string[];
  /** Said in an eye-catching way: a sample, a protective marking. Empty when there is nothing to say. */
  warnings: string[];
  /** With little room above it, because much follows on the same page. */
  compact: boolean;
}

/** One main part with its second-level heading. */
export interface PaperPart {
  id: string;
  title: string;
  /** `front`: on the cover page. `wide`: landscape pages of its own. */
  page: 'front' | 'portrait' | 'wide';
  /** Starts on a new page. */
  breakBefore: boolean;
  /** `small`: for looking things up, set in smaller type. */
  size: 'plain' | 'small';
  blocks: PaperBlock[];
}

/** Set `keep` where a page break inside would hurt more than the hole it leaves. */
export type PaperBlock =
  | { kind: 'heading'; level: 3 | 4; text: string }
  | PaperParagraph
  /** Statements made from the figures, each a bullet that a person may put in their own words. */
  | { kind: 'findings'; items: PaperParagraph[] }
  | {
      kind: 'list';
      ordered: boolean;
      items: string[];
      /** Short items, in columns on paper. */
      columns: boolean;
    }
  /** Names and values; never tabular data. */
  | { kind: 'facts'; rows: { term: string; text: string }[] }
  | PaperTable
  | PaperChart
  /** Charts that stand side by side where there is room. */
  | { kind: 'charts'; charts: PaperChart[] };

export interface PaperParagraph {
  kind: 'paragraph';
  text: string;
  /** In bold before the text. */
  lead?: string;
  /** `problem`: the reader must know that something is wrong with the paper itself. */
  tone: 'plain' | 'small' | 'secondary' | 'problem';
  /** Line breaks inside the text are kept. */
  typed: boolean;
  /** Set where a person may put their own words; see `edits.ts`. */
  edit?: {
    id: string;
    state: 'as-made' | 'edited' | 'edited-and-outdated';
    /** What the figures say now, whatever a person made of it. */
    made: string;
  };
}

export interface PaperTable {
  kind: 'table';
  id: string;
  caption: string;
  /** The matrix that it is about, for those who hear it out of its place; `null` where there is one matrix only. */
  about: string | null;
  /** A heading above says the same, so eyes need no caption. */
  captionHidden: boolean;
  columns: {
    key: string;
    header: string;
    align: 'left' | 'right';
    rowHeader: boolean;
    /** Share of the width, in per cent. */
    width: number;
  }[];
  /** Cells by the keys of the columns. No cell is empty: it says why there is nothing. */
  rows: { id: string; cells: Record<string, PaperCell> }[];
  keep: boolean;
  size: 'plain' | 'small';
}

export interface PaperCell {
  text: string;
  /** Coloured as this level of `levels` in a map of levels; colour never says more than the text. */
  level?: { value: number; levels: LevelNames };
  tone?: 'hatched' | 'grey' | 'plain';
  /** Set where colours of status were asked for: they repeat what the text says. */
  status?: 'below-target' | 'at-target';
}

/** A picture and its figures. `description` stands for it where it cannot be seen. */
export type PaperChart = {
  kind: 'chart';
  id: string;
  title: string;
  headingLevel: 3 | 4;
  /** How to read it; `null` where a chart before has said it. */
  note: string | null;
  description: string;
  levels: LevelNames;
} & (
  | { form: 'dots' | 'radar'; rows: DomainRow[]; words: SeriesNames }
  | { form: 'dumbbell'; rows: DomainMovementRow[]; words: { previous: string; current: string } }
);
