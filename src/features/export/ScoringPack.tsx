import { href } from '#state/paths.ts';
import type { DocumentMakers, ExportSource } from './documentMaker.ts';
import { ExportGroup, type RowTools } from './ExportGroup.tsx';
import { ExportFile, ExportLink } from './ExportRow.tsx';

type Props = { source: ExportSource; makers: DocumentMakers; row: RowTools };

/** What people fill in by hand at a workshop, or on their own before it. */
export function ScoringPack({ source, makers: { scoringExcel }, row }: Props) {
  const { id: assessmentId } = source.facts.assessment;
  return (
    <ExportGroup id="scoring" title="Blank scoring pack">
      <ExportLink
        name="Scoring sheets"
        format="opens print"
        hint="2 criteria to a page, to hand out at a workshop."
        href={href('scoringSheets', { assessmentId })}
      />
      {scoringExcel !== undefined && (
        <ExportFile
          name="Scoring sheets in Excel"
          format={`.xlsx, ${scoringExcel.size(source)}`}
          hint="For colleagues who score on their own. Nothing of your answers is in it."
          noun="Excel scoring file"
          otherwise="Try print, or reload."
          make={(signal) => scoringExcel.make(source, signal)}
          {...row}
        />
      )}
    </ExportGroup>
  );
}
