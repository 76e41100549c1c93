import { fileNameOf } from '#core/export/fileName.ts';
import { href } from '#state/paths.ts';
import type { DocumentMakers, ExportSource, WholeSource } from './documentMaker.ts';
import { htmlSize, wordSize } from './estimates.ts';
import { ExportGroup, type RowTools } from './ExportGroup.tsx';
import { ExportFile, ExportLink } from './ExportRow.tsx';
import { aboutSize } from './fileSizes.ts';
import { reportHtml } from './reportHtml.ts';
import type { DrawReport } from './useDrawnReport.tsx';

type Props = {
  source: ExportSource;
  whole: WholeSource;
  makers: DocumentMakers;
  draw: DrawReport;
  row: RowTools;
};

/** The report in each of its forms. */
export function ReportFiles({ source, whole, makers, draw, row }: Props) {
  const { facts, paper } = source;
  const assessmentId = facts.assessment.id;
  return (
    <ExportGroup id="report" title="The report">
      <ExportLink
        name="PDF"
        format="opens print"
        hint="For the pack of a meeting. In the report, select Print and choose Save as PDF."
        href={href('report', { assessmentId })}
      />
      <ExportFile
        name="Web page"
        format={`1 HTML file, ${aboutSize(htmlSize(paper))}`}
        hint="The accessible version, to publish or to read with assistive technology."
        noun="web page"
        otherwise="Try Word or print, or reload."
        make={async (signal) => {
          const { paper: all } = await whole(signal);
          return {
            fileName: fileNameOf(all.fileTitle, 'html'),
            bytes: await draw(signal, (article) => new TextEncoder().encode(reportHtml(article, all))),
            type: 'text/html',
          };
        }}
        {...row}
      />
      <ExportFile
        isMain
        name="Word document"
        format={`.docx, ${aboutSize(wordSize(paper))}`}
        hint="Edit it before you send it. The charts are Word’s own."
        noun="Word document"
        otherwise="Try Excel or print, or reload."
        make={async (signal) => makers.word.make(await whole(signal), signal)}
        {...row}
      />
    </ExportGroup>
  );
}
