import { isLocked } from '#core/assessment.ts';
import { href } from '#state/paths.ts';
import type { DocumentMakers, ExportSource, WholeSource } from './documentMaker.ts';
import { ExportGroup, type RowTools } from './ExportGroup.tsx';
import { ExportFile, ExportLink } from './ExportRow.tsx';

type Props = { source: ExportSource; whole: WholeSource; makers: DocumentMakers; row: RowTools };

/** Answers and figures for spreadsheets. */
export function FigureFiles({ source, whole, makers: { excel, csv }, row }: Props) {
  if (excel === undefined && csv === undefined) return null;
  return (
    <ExportGroup id="figures" title="The figures">
      {excel !== undefined && (
        <ExportFile
          name="Excel file"
          format={`.xlsx, ${excel.size(source)}`}
          hint={
            isLocked(source.facts.assessment)
              ? 'All answers, actions and evidence as tables.'
              : 'Change scores in Excel and bring them back.'
          }
          noun="Excel file"
          otherwise="Try CSV or print, or reload."
          make={async (signal) => excel.make(await whole(signal), signal)}
          {...row}
        />
      )}
      {excel !== undefined && !isLocked(source.facts.assessment) && (
        <ExportLink
          name="Bring answers back from Excel"
          format="opens a page"
          hint="See each change that was made in the file, and accept those you want."
          href={href('importAnswers', { assessmentId: source.facts.assessment.id })}
        />
      )}
      {csv !== undefined && (
        <ExportFile
          name="CSV files"
          format={`zip, ${csv.size(source)}`}
          hint="One file for each table, for any spreadsheet or statistics program."
          noun="zip file of CSV files"
          otherwise="Try Excel, or reload."
          make={async (signal) => csv.make(await whole(signal), signal)}
          {...row}
        />
      )}
    </ExportGroup>
  );
}
