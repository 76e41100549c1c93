import { leftOut } from '#core/explain.ts';
import type { DomainReport, MatrixReport } from '#core/report.ts';
import type { LevelNames } from '#core/words.ts';
import { tableOf } from './blocks.ts';
import type { PaperTable } from './paper.ts';
import { lowerFirst, shortLevel } from './paperWords.ts';
import { againstTarget, statusOf } from './status.ts';

/** A longer table may go on over the page, so that it leaves no hole before it. */
const mostKept = 6;

/** The figures of every domain, which its charts draw. */
export function domainTable(
  { matrix, domains, comparison }: MatrixReport,
  about: string | null,
  withColours: boolean,
): PaperTable {
  const { levels } = matrix.scale;
  const mixed = new Set(domains.map(({ view }) => view.domain.set)).size > 1;
  const table = {
    id: `domains-${matrix.id}`,
    caption: 'Levels and targets of each domain',
    about,
    keep: domains.length <= mostKept,
  };
  const columns = {
    domain: { header: 'Domain', width: 27 },
    now: { header: 'Current level', width: 24 },
    range: { header: 'Lowest to highest', width: 7 },
    target: { header: 'Target', width: 7 },
    reached: { header: 'At or above target', width: 6 },
  };
  const basis = { header: 'Based on', width: 20.5 };
  const cells = ({ view: { domain }, score, target }: DomainReport) => ({
    domain: mixed && domain.set === 'extension' ? `${domain.title} (extension)` : domain.title,
    now: { text: standing(levels, score, target), ...statusOf(score.aggregate, target, withColours) },
    range: rangeText(score),
    target: target ?? 'No target',
    reached: score.withTarget === 0 ? 'None to compare' : `${score.atTarget} of ${score.withTarget}`,
  });
  if (comparison === null) {
    return tableOf({
      ...table,
      columns: { ...columns, basis },
      rows: domains.map((domain) => ({
        id: domain.view.domain.id,
        cells: { ...cells(domain), basis: basisOf(domain) },
      })),
    });
  }
  return tableOf({
    ...table,
    columns: { ...columns, previous: { header: 'Previous', width: 8.5 }, basis },
    rows: domains.map((domain) => ({
      id: domain.view.domain.id,
      cells: { ...cells(domain), previous: domain.previous ?? 'Not comparable', basis: basisOf(domain) },
    })),
  });
}

function basisOf({ score }: DomainReport): string {
  return [`${score.levelled} of ${score.total}`, leftOut(score).join(', ')].filter(Boolean).join(': ');
}

function rangeText({ lowest, highest }: DomainReport['score']): string {
  if (lowest === null) return 'No level';
  return highest === null || highest === lowest ? String(lowest) : `${lowest} to ${highest}`;
}

/** The level in few words and how it stands against the target; a provisional one carries its range. */
function standing(levels: LevelNames, score: DomainReport['score'], target: number | null): string {
  if (score.applicable === 0) return 'Not applicable';
  if (score.aggregate === null) return 'No level yet';
  const words = againstTarget(score.aggregate, target);
  const now = [shortLevel(levels, score.aggregate), ...(words === null ? [] : [lowerFirst(words)])].join(
    ', ',
  );
  const range = score.aggregateRange;
  if (!score.provisional) return now;
  return range === null || range.low === range.high
    ? `${now}, provisional`
    : `${now}, provisional: ${range.low} to ${range.high}`;
}
