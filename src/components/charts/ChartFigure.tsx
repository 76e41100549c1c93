import { useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '#components/Button.tsx';
import { CsvButton } from '#components/CsvButton.tsx';
import { Heading, type HeadingLevel } from '#components/Heading.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import { ChartBoundary } from './ChartBoundary.tsx';
import { saveFile } from '#components/saveFile.ts';
import { chartPicture, chartPng, chartsIn } from './chartDownload.ts';

type Props = {
  /** States the finding, in about 10 words. */
  title: string;
  headingLevel?: HeadingLevel;
  /** The chart: one svg with `role="img"`, or several small ones that are saved as one picture. */
  children: ReactNode;
  /** How to read it. */
  note?: ReactNode;
  /** Whose figures, and of when; written under a saved picture. */
  source?: string;
  /** The same figures as a table, straight after the chart. */
  table: ReactNode;
  /** Without extension. */
  fileName: string;
  /** The same figures as the content of a CSV file. */
  csv?: string;
  /** Leave the buttons out, as on a report. */
  withDownloads?: boolean;
  /**
   * `group` for paper: there a figure with a name hides what it holds, and the picture in it carries the words that
   * stand for it.
   */
  role?: 'group';
};

/** A chart with what belongs to it: heading, note, downloads, and the table of the same figures. */
export function ChartFigure({
  title,
  headingLevel = 3,
  children,
  note,
  source,
  table,
  fileName,
  csv,
  withDownloads = true,
  role,
}: Props) {
  const titleId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (kind: 'svg' | 'png') => {
    const charts = chartsIn(drawing.current);
    try {
      if (charts.length === 0) throw new Error('There is no chart to save');
      const picture = chartPicture(charts, { heading: title, source });
      const file =
        kind === 'png' ? await chartPng(picture) : new Blob([picture.text], { type: 'image/svg+xml' });
      saveFile(file, `${fileName}.${kind}`);
      setProblem(null);
    } catch {
      setProblem('The chart could not be saved as a picture. The same figures are in the table.');
    }
  };

  return (
    <figure className="figure" role={role} aria-labelledby={titleId}>
      <Heading level={headingLevel} id={titleId}>
        {title}
      </Heading>
      <div className="figure-chart" ref={drawing}>
        <ChartBoundary>{children}</ChartBoundary>
      </div>
      {note !== undefined && <p className="figure-note">{note}</p>}
      {withDownloads && (
        <div className="figure-actions">
          {(['svg', 'png'] as const).map((kind) => (
            <Button key={kind} variant="secondary" small onClick={() => void save(kind)}>
              Download {kind.toUpperCase()}
              <VisuallyHidden> of the chart: {title}</VisuallyHidden>
            </Button>
          ))}
          {csv !== undefined && <CsvButton csv={csv} fileName={fileName} about={`of the chart: ${title}`} />}
        </div>
      )}
      <p role="alert" className="error-message">
        {problem}
      </p>
      {table}
    </figure>
  );
}
