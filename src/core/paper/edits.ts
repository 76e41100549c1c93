import { contentHash } from '#core/canonical.ts';
import type { PaperParagraph } from './paper.ts';

/** The words that a person put in place of a generated text, and which text it was then. */
export interface TextEdit {
  text: string;
  /** Fingerprint of the generated text, and with it of the figures in it; `null` when nobody knows it any more. */
  madeFrom: string | null;
}
export type TextEdits = Readonly<Record<string, TextEdit>>;

/** Tells one generated text from another without keeping its figures. */
export function fingerprint(made: string): string {
  return contentHash(made).slice(0, 16);
}

/** A person's words for a generated text, to be kept. */
export function editOf(text: string, made: string): TextEdit {
  return { text: text.trim(), madeFrom: fingerprint(made) };
}

/** All edits but one: that text is then as it is made. */
export function withoutEdit(edits: TextEdits, id: string): TextEdits {
  return Object.fromEntries(Object.entries(edits).filter(([key]) => key !== id));
}

/**
 * The paragraph with a person's words where they put some. They stay when the figures change, and the paragraph says
 * that they were written for other figures.
 */
export function editable(id: string, made: string, edits: TextEdits): PaperParagraph {
  const own = edits[id];
  const state =
    own === undefined
      ? 'as-made'
      : own.madeFrom === null || own.madeFrom === fingerprint(made)
        ? 'edited'
        : 'edited-and-outdated';
  return {
    kind: 'paragraph',
    text: own?.text ?? made,
    tone: 'plain',
    typed: true,
    edit: { id, state, made },
  };
}
