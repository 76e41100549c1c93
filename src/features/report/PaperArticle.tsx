import type { ReactNode } from 'react';
import type { Paper } from '#core/paper/paper.ts';
import { PaperBlocks } from './PaperBlocks.tsx';
import { PaperCover } from './PaperCover.tsx';
import { ReportSection, SectionBoundary } from './ReportSection.tsx';

type Props = {
  paper: Paper;
  large: boolean;
  /** Above the cover, when there is something to say about the document. */
  children?: ReactNode;
};

/** The document itself: what is read on screen, printed, and saved as a web page. */
export function PaperArticle({ paper, large, children }: Props) {
  return (
    <article className={large ? 'report report-large' : 'report'} aria-label="Report">
      {children}
      <SectionBoundary resetKey={paper}>
        <PaperCover title={paper.title} cover={paper.cover} />
      </SectionBoundary>
      {paper.parts.map(({ blocks, ...part }) => (
        <ReportSection key={part.id} {...part} resetKey={paper}>
          <PaperBlocks blocks={blocks} large={large} />
        </ReportSection>
      ))}
    </article>
  );
}
