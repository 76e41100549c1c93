import { useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { Paper } from '#core/paper/paper.ts';
import { chartTotal } from './estimates.ts';

/** The report as it is on screen and on paper. */
export type ReportArticle = ComponentType<{ paper: Paper; large: boolean }>;

/** Draws the report out of sight and gives it to `takeFrom`. Rejects with the signal's reason when it is stopped. */
export type DrawReport = <Result>(
  signal: AbortSignal,
  takeFrom: (article: HTMLElement) => Result | Promise<Result>,
) => Promise<Result>;

interface Waiting {
  ready: (article: HTMLElement) => void;
  fail: (reason: unknown) => void;
  signal: AbortSignal;
}

/** After this time a chart that is still missing will not come; the same figures are in its table. */
const patienceMs = 10_000;

/**
 * Draws the report where nobody sees it, for files that are made of what the page would show. `place` stands on the
 * page as long as something is drawn.
 */
export function useDrawnReport(Article: ReportArticle, paper: Paper, large: boolean) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const place: ReactNode = waiting !== null && (
    <Drawing key={paper.fileTitle} waiting={waiting} charts={chartTotal(paper)}>
      <Article paper={paper} large={large} />
    </Drawing>
  );
  const draw: DrawReport = async (signal, takeFrom) => {
    try {
      return await takeFrom(
        await new Promise<HTMLElement>((ready, fail) => setWaiting({ ready, fail, signal })),
      );
    } finally {
      setWaiting(null);
    }
  };
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
