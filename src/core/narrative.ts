import type { Action } from './action.ts';
import type { Assessment } from './assessment.ts';
import { largestGaps, type Gap } from './gap.ts';
import type { Organisation } from './organisation.ts';
import { agreedActions } from './priority.ts';
import type { EarlierAssessment, MatrixFigures } from './report.ts';
import { count, criteriaCount, formatDate, formatPeriod, levelInSentence, listOf } from './words.ts';

/** One sentence or paragraph with the rule that made it, so that it can be traced and, later, edited. */
export interface Sentence {
  rule: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'provisional';
  text: string;
}

/** The plain summary of one matrix, from data by rules: no guess, no adjective that a figure does not carry. */
export function narrate(
  figures: MatrixFigures,
  organisation: Organisation,
  assessment: Assessment,
  previous: EarlierAssessment | null,
  actions: readonly Action[],
): Sentence[] {
  const sentences: Sentence[] = [{ rule: 'R1', text: whatWasDone(figures, organisation, assessment) }];
  if (figures.whole.provisional) sentences.push({ rule: 'provisional', text: whatIsMissing(figures) });
  if (figures.whole.levelled === 0) return sentences;
  sentences.push({ rule: 'R2', text: againstTarget(figures) });
  const [first] = figures.gaps;
  if (first !== undefined) sentences.push({ rule: 'R3', text: aboutGaps(figures, first) });
  if (figures.comparison !== null && previous !== null) sentences.push(...sinceThen(figures, previous));
  if (figures.lowConfidence.length > 0)
    sentences.push({ rule: 'R5', text: lowConfidence(figures, assessment) });
  const agreed = agreedActions(figures.view, actions);
  if (agreed.actions.length > 0) sentences.push({ rule: 'R6', text: whatWasAgreed(agreed, assessment) });
  return sentences;
}

function whatWasDone({ matrix }: MatrixFigures, organisation: Organisation, assessment: Assessment): string {
  const people = assessment.assessors.length;
  const took = people === 0 ? '' : ` ${count(people, 'person', 'people')} took part.`;
  return (
    `${organisation.name} assessed its governance against “${matrix.title}” (version ${matrix.version}) ` +
    `for ${formatPeriod(assessment.period)}.${took}`
  );
}

function whatIsMissing({ whole }: MatrixFigures): string {
  const open = [
    ...(whole.unanswered > 0 ? [`${whole.unanswered} not answered`] : []),
    ...(whole.unknown > 0 ? [`${whole.unknown} not yet known`] : []),
    ...(whole.notApplicable > 0 ? [`${whole.notApplicable} not applicable`] : []),
  ];
  return `These figures are provisional: they are based on ${whole.levelled} of ${criteriaCount(whole.total)}. ${listOf(open)}.`;
}

function againstTarget({ whole, notApplicable, unknown }: MatrixFigures): string {
  const reached =
    whole.withTarget === 0
      ? 'No targets have been set yet.'
      : `${whole.atTarget} of ${criteriaCount(whole.withTarget)} with a level and a target ` +
        `${whole.atTarget === 1 ? 'is' : 'are'} at or above the target we set.`;
  const left = [
    ...(notApplicable.length > 0
      ? [`${notApplicable.length} ${was(notApplicable.length)} not applicable`]
      : []),
    ...(unknown.length > 0 ? [`${unknown.length} ${is(unknown.length)} not yet known`] : []),
  ];
  return left.length === 0 ? reached : `${reached} ${listOf(left)}.`;
}

const was = (n: number) => (n === 1 ? 'was' : 'were');
const is = (n: number) => (n === 1 ? 'is' : 'are');

/** One gap is told whole; several of the same size are told by their domains, at most 3. */
function aboutGaps({ gaps, matrix }: MatrixFigures, first: Gap): string {
  const largest = largestGaps(gaps);
  const [only] = largest;
  const levels = matrix.scale.levels;
  if (only !== undefined && largest.length === 1) {
    return (
      `The largest gap is in ${lowerFirst(only.view.domain.title)}: “${only.view.criterion.title}” is at ` +
      `${levelInSentence(levels, only.level)} and our target is ${levelInSentence(levels, only.target)}.`
    );
  }
  // In quotation marks, because titles such as "Training and education" would run into each other in a list.
  const domains = [...new Set(largest.map(({ view }) => `“${view.domain.title}”`))];
  const where =
    domains.length <= 3
      ? `in ${listOf(domains)}`
      : `in ${count(domains.length, 'domain')}, first in ${listOf(domains.slice(0, 3))}`;
  const start = largest.includes(first)
    ? ''
    : ` The first to close is “${first.view.criterion.title}”, because it is essential.`;
  return `The largest gaps, of ${count(only?.steps ?? 0, 'level')}, are ${where} (${criteriaCount(largest.length)}).${start}`;
}

/** "CPD and careers" keeps its capitals; "Clinical practice" becomes "clinical practice" inside a sentence. */
function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function sinceThen({ comparison, matrix }: MatrixFigures, previous: EarlierAssessment): Sentence[] {
  if (comparison === null) return [];
  const { up, same, down } = comparison;
  const sentences: Sentence[] = [
    {
      rule: 'R4',
      text:
        `Since “${previous.name}”, ${criteriaCount(up)} went up, ${same} stayed the same and ${down} went down. ` +
        'This compares 2 points in time, so it does not show a trend.',
    },
  ];
  for (const row of comparison.rows) {
    if (row.kind !== 'down' || row.before?.level == null || row.after?.level == null) continue;
    const reason = row.after.note.trim() === '' ? 'No reason was recorded.' : row.after.note.trim();
    sentences.push({
      rule: 'R7',
      text:
        `“${row.title}” moved from ${levelInSentence(matrix.scale.levels, row.before.level)} ` +
        `to ${levelInSentence(matrix.scale.levels, row.after.level)}. ${reason}`,
    });
  }
  return sentences;
}

/** A day to check them by is told only where one was agreed: the next review of the sign-off. */
function lowConfidence({ lowConfidence: rows }: MatrixFigures, { signOff }: Assessment): string {
  const rests = `${rows.length} ${rows.length === 1 ? 'score rests' : 'scores rest'} on what people told us`;
  const them = rows.length === 1 ? 'it' : 'them';
  const day = signOff?.nextReview ?? null;
  return day === null
    ? `${rests}, so find evidence before you rely on ${them}.`
    : `${rests}. We will check ${them} by ${formatDate(day)}.`;
}

/** By role: whether names are printed is decided with the report. Without a role or a meeting nothing is promised. */
function whatWasAgreed(
  { actions, isPriority }: ReturnType<typeof agreedActions>,
  { anchor, reviewMeeting }: Assessment,
): string {
  const named = actions.filter(({ owner, due }) => owner.trim() !== '' && due !== null).length;
  const role = anchor.role.trim();
  const meeting = reviewMeeting.trim();
  return [
    `We have agreed ${count(actions.length, isPriority ? 'priority action' : 'action')}.`,
    `${named} ${named === 1 ? 'has' : 'have'} a named owner and a date.`,
    ...(role === '' || meeting === '' ? [] : [`The ${lowerFirst(role)} will report progress to ${meeting}.`]),
  ].join(' ');
}
