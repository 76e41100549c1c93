import { fileNameOf } from '#core/export/fileName.ts';
import { chartFiles } from './chartFiles.ts';
import type { DocumentMakers, ExportSource } from './documentMaker.ts';
import { chartTotal } from './estimates.ts';
import { ExportGroup, type RowTools } from './ExportGroup.tsx';
import { ExportFile } from './ExportRow.tsx';
import { aboutSize } from './fileSizes.ts';
import type { DrawReport } from './useDrawnReport.tsx';

type Props = { source: ExportSource; makers: DocumentMakers; draw: DrawReport; row: RowTools };

/** Bytes of one chart as SVG and as PNG, packed. */
const perChart = 150_000;

/** The charts as pictures. */
export function ChartFiles({ source: { paper }, makers, draw, row }: Props) {
  const charts = chartTotal(paper);
  if (charts === 0) return null;
  return (
    <ExportGroup id="charts" title="Charts">
      <ExportFile
        name="Charts of the report"
        format={`zip of SVG and PNG, ${aboutSize(charts * perChart)}`}
        hint="On white, for slides and documents."
        noun="zip file of charts"
        make={async (signal) => ({
          fileName: fileNameOf(`${paper.fileTitle} charts`, 'zip'),
          bytes: await makers.zip(
            await draw(signal, (article) => chartFiles(article, paper.header.left, signal)),
          ),
          type: 'application/zip',
        })}
        {...row}
      />
    </ExportGroup>
  );
}
