import { aggregateText, basisText, standingText } from '#core/explain.ts';
import type { DomainReport } from '#core/report.ts';
import type { SetScore } from '#core/scoring.ts';
import { criteriaCount, type LevelNames } from '#core/words.ts';
import type { TextTable } from '#core/export/textTable.ts';

type Column = 'domain' | 'current' | 'range' | 'target' | 'reached' | 'previous' | 'basis';

/** The figures of the domain charts in words. `previousName` heads the column of the assessment before. */
export function domainTable(
  caption: string,
  domains: readonly DomainReport[],
  levels: LevelNames,
  previousName: string | null,
): TextTable<Column> {
  return {
    caption,
    columns: [
      { key: 'domain', header: 'Domain', rowHeader: true },
      { key: 'current', header: 'Current level' },
      { key: 'range', header: 'Lowest to highest' },
      { key: 'target', header: 'Target' },
      { key: 'reached', header: 'At or above target' },
      ...(previousName === null ? [] : [{ key: 'previous' as const, header: previousName }]),
      { key: 'basis', header: 'Based on' },
    ],
    rows: domains.map(({ view, score, target, previous }) => ({
      id: view.domain.id,
      domain: view.domain.title,
      current: standingText(levels, score),
      range: rangeText(score),
      target: target === null ? 'No target' : aggregateText(levels, target),
      reached:
        score.withTarget === 0
          ? 'None to compare'
          : `${score.atTarget} of ${criteriaCount(score.withTarget)}`,
      previous: previous === null ? 'Not comparable' : aggregateText(levels, previous),
      basis: basisText(score),
    })),
  };
}

/** "1 to 4", or the one level when all stand there. */
function rangeText({ lowest, highest }: SetScore): string {
  if (lowest === null || highest === null) return 'No level';
  return lowest === highest ? `All at ${lowest}` : `${lowest} to ${highest}`;
}
