import { SummaryList, type SummaryRow } from '#components/SummaryList.tsx';
import { largestGaps } from '#core/gap.ts';
import type { EarlierAssessment, MatrixReport } from '#core/report.ts';
import { confidenceCounts } from '#core/standing.ts';
import { count, criteriaCount, levelInSentence, levelsCount, levelText, listOf } from '#core/words.ts';
import { href } from '#state/paths.ts';

type Props = { report: MatrixReport; assessmentId: string; previous: EarlierAssessment | null };

/** What a reader takes away in a minute. Counts of criteria, never one score. */
export function KeyFacts({ report, assessmentId, previous }: Props) {
  const { whole, matrix, view, comparison } = report;
  const { levels } = matrix.scale;
  const { low } = confidenceCounts(view.criteria);
  const lowest = view.criteria.filter(({ level }) => level !== null && level === whole.lowest);
  const rows: SummaryRow[] = [
    {
      key: 'At or above target',
      value:
        whole.withTarget === 0
          ? 'No targets to compare with yet'
          : `${whole.atTarget} of ${criteriaCount(whole.withTarget)} with a level and a target${coreOnly(report)}`,
      actions: [
        whole.withTarget === 0
          ? { text: 'Set targets', href: href('targets', { assessmentId }) }
          : { text: 'See gaps', href: href('gaps', { assessmentId }, matrixQuery(matrix.id)) },
      ],
    },
    ...(report.gaps.length > 0 ? [largestGap(report, assessmentId)] : []),
    {
      key: 'Criteria at each level',
      value: listOf(
        whole.profile
          .filter((step) => step.count > 0)
          .map((step) => `${step.count} at ${levelInSentence(levels, step.level)}`),
      ),
    },
    {
      key: 'Lowest level given',
      value:
        whole.lowest === null
          ? 'No level yet'
          : `${levelText(levels, whole.lowest)}: ${
              lowest.length > mostNamed
                ? criteriaCount(whole.atLowest)
                : listOf(lowest.map(({ criterion }) => `${criterion.ref} ${criterion.title}`))
            }`,
    },
    {
      key: 'Low confidence',
      value: low === 0 ? 'None' : `${count(low, 'level')}, based on what people told us`,
    },
  ];
  if (comparison !== null && previous !== null) {
    rows.push({
      key: 'Change since last assessment',
      value:
        comparison.common === 0
          ? `No criterion has a level in both this assessment and “${previous.name}”`
          : `${comparison.up} up, ${comparison.same} the same and ${comparison.down} down, of ${criteriaCount(comparison.common)} with a level in both this assessment and “${previous.name}”`,
      actions: [
        {
          text: 'Compare',
          hiddenText: 'with the assessment before',
          href: compareLink(previous.id, assessmentId),
        },
      ],
    });
  }
  return <SummaryList rows={rows} />;
}

/** More names than this are a list to look up, not a fact to remember. */
const mostNamed = 3;

/** The query that opens the same matrix on another page. */
export function matrixQuery(matrixId: string): string {
  return `matrix=${encodeURIComponent(matrixId)}`;
}

function compareLink(earlier: string, now: string): string {
  return href('compare', {}, `ids=${encodeURIComponent(earlier)},${encodeURIComponent(now)}`);
}

/** The core domains on their own, where there are others too. */
function coreOnly({ core, whole }: MatrixReport): string {
  return core.total === whole.total || core.total === 0
    ? ''
    : ` (core domains: ${core.atTarget} of ${core.withTarget})`;
}

function largestGap({ gaps, matrix }: MatrixReport, assessmentId: string): SummaryRow {
  const [first, ...others] = largestGaps(gaps);
  const more = others.length === 0 ? '' : `, and ${criteriaCount(others.length)} more with the same gap`;
  return {
    key: 'Largest gap',
    value:
      first === undefined
        ? 'None'
        : `${levelsCount(first.steps)}: ${first.view.criterion.ref} ${first.view.criterion.title} (${first.view.domain.title})${more}`,
    actions: [
      {
        text: 'See what to do next',
        hiddenText: 'about the largest gap',
        href: href('gaps', { assessmentId }, `${matrixQuery(matrix.id)}&least=${first?.steps ?? 1}`),
      },
    ],
  };
}
