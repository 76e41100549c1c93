import { Suspense, useCallback, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { Paper } from '#core/paper/paper.ts';

/** The report as it is on screen and on paper. */
export type ReportArticle = ComponentType<{ paper: Paper; large: boolean }>;

interface Waiting {
  ready: (article: HTMLElement) => void;
  fail: (reason: unknown) => void;
  signal: AbortSignal;
}

/** After this time a chart that is still missing will not come; the same figures are in its table. */
const patienceMs = 10_000;

/**
 * Draws the report where nobody sees it, for files that are made of what the page would show. `place` stands on the
 * page; `draw` gives the finished element to `use`, which must take what it needs before it returns.
 */
export function useDrawnReport(Article: ReportArticle, paper: Paper, large: boolean) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const place: ReactNode = waiting !== null && (
    <Drawing key={paper.fileTitle} waiting={waiting} charts={chartCount(paper)}>
      <Suspense fallback={null}>
        <Article paper={paper} large={large} />
      </Suspense>
    </Drawing>
  );
  const draw = useCallback(
    async <Result,>(
      signal: AbortSignal,
      use: (article: HTMLElement) => Result | Promise<Result>,
    ): Promise<Result> => {
      try {
        const article = await new Promise<HTMLElement>((ready, fail) => setWaiting({ ready, fail, signal }));
        return await use(article);
      } finally {
        setWaiting(null);
      }
    },
    [],
  );
  return { place, draw };
}

function Drawing({
  waiting: { ready, fail, signal },
  charts,
  children,
}: {
  waiting: Waiting;
  charts: number;
  children: ReactNode;
}) {
  const watched = useRef(false);
  const watch = (box: HTMLDivElement | null) => {
    if (box === null || watched.current) return;
    watched.current = true;
    const drawn = () => box.querySelectorAll('article svg[role=img]').length;
    const look = (isLate: boolean) => {
      const article = box.querySelector('article');
      if (article === null || (drawn() < charts && !isLate)) return;
      stop();
      ready(article);
    };
    const observer = new MutationObserver(() => look(false));
    const late = setTimeout(() => {
      stop();
      const article = box.querySelector('article');
      if (article === null) fail(new Error('The report could not be drawn'));
      else ready(article);
    }, patienceMs);
    const stop = () => {
      observer.disconnect();
      clearTimeout(late);
    };
    signal.addEventListener('abort', () => {
      stop();
      fail(signal.reason);
    });
    observer.observe(box, { childList: true, subtree: true });
    look(false);
  };
  return (
    <div ref={watch} className="export-drawing" aria-hidden="true" inert>
      {children}
    </div>
  );
}

function chartCount({ parts }: Paper): number {
  const blocks = parts.flatMap((part) => part.blocks);
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'chart' ? 1 : block.kind === 'charts' ? block.charts.length : 0),
    0,
  );
}
