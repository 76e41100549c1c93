import { Page } from '#components/Page.tsx';
import { gapOrderSentence } from '#core/gapWords.ts';
import { fewestInPillar } from '#core/report.ts';
import { href } from '#state/paths.ts';
import { MethodEvidence } from './MethodEvidence.tsx';
import { MethodExample } from './MethodExample.tsx';

/** S31: every rule behind the figures, and what the figures cannot say. */
export function MethodPage() {
  return (
    <Page title="How scoring works" section="Help" back={{ href: href('help'), text: 'Back to help' }}>
      <div>
        <p className="lead">
          You choose a level for each criterion. The tool counts and orders the levels. It does not add them
          up, and it gives no overall score.
        </p>

        <h2>What a level means</h2>
        <p>
          Each level has words for what must be in place. Choose the highest level where everything in it, and
          in every level below it, is in place and you could show it. If you are between 2 levels, choose the
          lower one.
        </p>
        <p>
          Levels are steps in order, like rungs of a ladder. The step from 1 to 2 is not known to be as big as
          the step from 3 to 4, so levels are never added or averaged unless a matrix asks for it, and then
          the page says so.
        </p>
        <p>
          Where a criterion has a checklist, what you tick is shown beside the levels to help you choose.
          Ticks are never added up to a level.
        </p>

        <h2>When you cannot choose a level</h2>
        <ul>
          <li>
            “Not answered” means that nobody has looked yet. It is not level 0. Every figure it touches is
            marked provisional, with the range in which it can still end.
          </li>
          <li>
            “We do not know yet” means that you looked and could not tell. It is counted apart and treated in
            the same way: provisional, never 0.
          </li>
          <li>
            “Not applicable to us” needs a reason. The criterion is taken out of both sides, so 2 of 4 becomes
            2 of 3. Its count is always printed. If more than 1 in 5 criteria are not applicable, the results
            ask you to check.
          </li>
        </ul>

        <h2>The level of a domain</h2>
        <p>The results show, in this order:</p>
        <ul>
          <li>how many criteria stand at each level</li>
          <li>the lowest level, and which criteria are there</li>
          <li>
            the middle level: put the levels in order and take the one in the middle; where 2 are in the
            middle, take the lower one, so that it is always a real level
          </li>
          <li>how many criteria are at or above target, of those with both a level and a target</li>
        </ul>
        <p>
          A thin line in the charts runs from the lowest to the highest level given. A domain in which nothing
          applies has no level and is a gap in the chart, not a 0. Some matrices count the lowest level or the
          average instead of the middle level. Then the results say so.
        </p>
        <p>
          Pillars work in the same way. A criterion counts in every pillar the matrix gives it. A pillar with
          fewer than {fewestInPillar} criteria has too few to compare.
        </p>

        <h2>Targets and gaps</h2>
        <p>
          You can set a target for the whole assessment, for a domain or for 1 criterion. The nearest one
          counts, and the page says where it comes from. The gap is the number of levels from the current
          level to the target. At or above target it is 0. Without a level or a target there is no gap to
          show. Being above target in one place never makes up for a gap in another.
        </p>
        <p>
          The next step is always 1 level up, even if the gap is larger. The target of a domain is the middle
          of its targets.
        </p>
        <p>{gapOrderSentence} No points are multiplied into a hidden score.</p>
        <p>
          You can say what you decided about a gap: do now, plan, watch, or not a priority and why. You can
          also move a gap up or down the list. Both are shown as your decision. Neither changes a level, a
          target or the size of a gap.
        </p>

        <h2>Example with 4 criteria</h2>
        <p>The figures below are worked out by the same code as your own.</p>
        <MethodExample />

        <h2>Confidence and evidence</h2>
        <p>
          You can say how sure you are: high if documents were checked in the last 12 months, medium if
          documents exist but were not checked recently, low if it is based on what people told you.
          Confidence never changes a figure. It shows where to look for evidence, and among equal gaps the
          less certain comes first.
        </p>
        <p>
          A level is claimed when you choose it. It is evidenced when you link a document, say which level it
          supports, and the document is not past its review date. The highest level that current documents
          support is shown beside the claimed one. A claimed level is never lowered because documents are
          missing, and figures, gaps and charts use the claimed level.
        </p>
        <MethodEvidence />

        <h2>Several people</h2>
        <p>
          When several people score, each rating is kept. Ratings 2 or more levels apart are worth discussing.
          People agree a level together. The tool never averages people.
        </p>

        <h2>Comparing 2 assessments</h2>
        <p>
          Only criteria with the same wording and a level in both are counted as up, the same or down. New,
          removed, reworded and no longer applicable criteria are listed apart. The middle levels of both
          sides are taken from the same criteria. 2 assessments show change. Only 3 or more can show a trend.
        </p>

        <h2>Different matrices</h2>
        <p>
          Each matrix has its own criteria, words and levels. Level 3 in one is not level 3 in another, so
          matrices are never added together and never laid over each other. Core and extension domains are
          shown apart.
        </p>

        <h2>Signing off</h2>
        <p>
          Signing off makes a copy of everything that was said, with the wording of the matrix, and locks it.
          The fingerprint is worked out from the whole copy, so any later change shows. It is a sign-off
          record: it keeps the names that were typed. This is not an electronic signature.
        </p>

        <h2>Rounding and drawing</h2>
        <p>
          Where an average is shown, it is rounded once, to 1 decimal place, with halves going up: 1.45
          becomes 1.5. The charts always run from the lowest to the highest level of the scale. The lowest
          level has a ring of its own in the radar, so that it can be seen. The shape of a radar depends on
          the order of the domains, so use the dot plot to compare sizes.
        </p>

        <h2>What the figures cannot say</h2>
        <ul>
          <li>
            This is a self-assessment, not assurance. Nobody has checked your answers unless you asked them
            to.
          </li>
          <li>
            It is not for managing the performance of people, teams or organisations, and not for ranking
            them. Levels that are used to judge soon stop being honest.
          </li>
          <li>A low level is not a failure. It shows where work will help most.</li>
          <li>Small differences mean little. Read the words of the levels before you compare numbers.</li>
          <li>
            It does not replace the standards, laws and policies that apply to you. Check those at their
            source.
          </li>
        </ul>
      </div>
    </Page>
  );
}
