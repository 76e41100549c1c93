import { createContext, useContext, useMemo } from 'react';
import { editOf, withoutEdit } from '#core/paper/edits.ts';
import { defaultReportOptions, useReportOptionsStore } from '#state/reportOptions.ts';

/** What the paragraphs of the report can do with a person's own words. `made`: the generated text that they replace. */
export interface TextEditing {
  assessmentId: string;
  save: (id: string, text: string, made: string) => void;
  reset: (id: string) => void;
}

/** `null` where nothing can be edited. */
export const TextEditingContext = createContext<TextEditing | null>(null);

export const useTextEditing = () => useContext(TextEditingContext);

/** Keeps own words with the options of one assessment's report. */
export function useEditsOf(assessmentId: string): TextEditing {
  return useMemo(() => {
    // Read when they change: another paragraph or another tab may have changed since this was drawn.
    const kept = () =>
      useReportOptionsStore.getState().byAssessment[assessmentId]?.edits ?? defaultReportOptions.edits;
    const keep = (edits: ReturnType<typeof kept>) =>
      useReportOptionsStore.getState().set(assessmentId, { edits });
    return {
      assessmentId,
      save: (id, text, made) => keep({ ...kept(), [id]: editOf(text, made) }),
      reset: (id) => keep(withoutEdit(kept(), id)),
    };
  }, [assessmentId]);
}
