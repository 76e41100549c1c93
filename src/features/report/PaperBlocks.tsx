import { memo } from 'react';
import { Heading } from '#components/Heading.tsx';
import { Inset } from '#components/Inset.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import type { PaperBlock, PaperParagraph } from '#core/paper/paper.ts';
import { EditableText } from './EditableText.tsx';
import { PaperChartFigure } from './PaperChart.tsx';
import { PaperDataTable } from './PaperTable.tsx';

type Props = { blocks: readonly PaperBlock[]; large: boolean };

/** The blocks of one part, each drawn again only when it says something else. */
export function PaperBlocks({ blocks, large }: Props) {
  // Blocks have no names of their own, and their order never changes by itself.
  return blocks.map((block, index) => <Block key={`${block.kind} ${index}`} {...{ block, large }} />);
}

const Block = memo(function Block({ block, large }: { block: PaperBlock; large: boolean }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level}>{block.text}</Heading>;
    case 'paragraph':
      return (
        <EditableText paragraph={block}>
          <Paragraph paragraph={block} />
        </EditableText>
      );
    case 'findings':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={item.edit?.id ?? index}>
              <EditableText paragraph={item}>
                <span className={breaks(item) ? 'typed-text' : undefined}>{item.text}</span>
              </EditableText>
            </li>
          ))}
        </ul>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={block.columns ? 'report-columns' : undefined}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </List>
      );
    }
    case 'facts':
      return <SummaryList rows={block.rows.map(({ term, text }) => ({ key: term, value: text }))} />;
    case 'table':
      return <PaperDataTable table={block} />;
    case 'chart':
      return <PaperChartFigure chart={block} large={large} />;
    case 'charts':
      return (
        <div className={large ? undefined : 'report-shapes'}>
          {block.charts.map((chart) => (
            <PaperChartFigure key={chart.id} {...{ chart, large }} beside={!large} />
          ))}
        </div>
      );
  }
});

/** Only where there are line breaks to keep: kept white space at the end of a line reaches over the margin. */
function breaks({ typed, text }: Pick<PaperParagraph, 'typed' | 'text'>): boolean {
  return typed && text.includes('\n');
}

const toneClasses = { plain: [], small: ['report-small'], secondary: ['secondary'], problem: [] };

function Paragraph({ paragraph: { text, lead, tone, typed } }: { paragraph: PaperParagraph }) {
  const classes = [...toneClasses[tone], ...(breaks({ typed, text }) ? ['typed-text'] : [])];
  const line = (
    <p className={classes.join(' ') || undefined}>
      {lead !== undefined && (
        <>
          <b>{lead}</b>{' '}
        </>
      )}
      {text}
    </p>
  );
  return tone === 'problem' ? <Inset tone="problem">{line}</Inset> : line;
}
