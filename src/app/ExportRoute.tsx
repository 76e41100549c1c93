import { ExportPage } from '#features/export/ExportPage.tsx';
import { PaperArticle } from '#features/report/PaperArticle.tsx';
import { PatientData } from '#features/report/PatientData.tsx';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { documentMakers } from './documentMakers.ts';

/** The exports with what they borrow from the report and from the makers of files: features do not import each other. */
export function ExportRoute({ facts, earlier }: { facts: ReadyAssessment; earlier: ReadyAssessment | null }) {
  return <ExportPage {...{ facts, earlier, PatientData }} makers={documentMakers} Article={PaperArticle} />;
}
