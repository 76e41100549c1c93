import type { Criterion } from '#core/matrix.ts';
import type { MatrixDraft } from './ownMatrix.ts';
import { repeats, textProblems, tooLong, type DraftProblem } from './textProblems.ts';

/** What keeps the criteria of a draft from being used, in the order of the draft; repeated ids and references last. */
export function criterionProblems(draft: MatrixDraft): DraftProblem[] {
  const criteria = draft.domains.flatMap((domain) => domain.criteria);
  const tags = new Set(draft.sources.map(({ tag }) => tag));
  return [
    ...criteria.flatMap((criterion) => oneCriterion(draft, criterion, tags)),
    ...repeats(criteria, ({ id }) => id).map(({ later, text }) => ({
      place: { part: 'criterion' as const, id: later.id },
      text: `the id “${text}” is used twice`,
      fix: 'Give each criterion its own id in the file, or leave the column out.',
    })),
    ...repeats(criteria, ({ ref }) => ref).map(({ later, text }) => ({
      place: { part: 'criterion' as const, id: later.id },
      text: `the reference “${text}” is used twice`,
      fix: 'Give each criterion its own reference.',
    })),
  ];
}

function oneCriterion(draft: MatrixDraft, criterion: Criterion, tags: ReadonlySet<string>): DraftProblem[] {
  const place = { part: 'criterion', id: criterion.id } as const;
  const { levels } = draft.scale;
  const { descriptors } = criterion;
  const entries = (list: readonly string[], name: string): DraftProblem[] =>
    list.flatMap((entry, index) => textProblems(place, [[entry, `${name} ${index + 1}`, 400]]));
  const missing = descriptors === null ? [] : levels.filter(({ value }) => textAt(descriptors, value) === '');
  return [
    ...textProblems(
      place,
      [
        [criterion.ref, 'reference', 20],
        [criterion.title, 'title', 200],
        [criterion.statement, 'statement', 2000],
      ],
      [[criterion.explanation, 'explanation', 4000]],
    ),
    ...missing.map(({ value }) => ({
      place,
      text: `no text for level ${value}`,
      fix: 'Enter the text that a reader needs to choose this level.',
    })),
    ...(descriptors === null
      ? []
      : tooLong(
          place,
          levels.map(({ value }) => [textAt(descriptors, value), `text for level ${value}`, 4000] as const),
        )),
    ...surplusLevels(draft, criterion).map((value) => ({
      place,
      text: `a text for level ${value}, which the matrix does not have`,
      fix: 'Add the level, or remove the text.',
    })),
    ...entries(criterion.checklist, 'checklist statement'),
    ...entries(criterion.lookFor, 'look-for entry'),
    ...criterion.sources
      .filter((tag) => !tags.has(tag))
      .map((tag) => ({
        place,
        text: `the source “${tag}” is not in the list of sources`,
        fix: 'Add it to the list of sources, or take it out here.',
      })),
  ];
}

function textAt(descriptors: Readonly<Record<string, string>>, value: number): string {
  return (descriptors[String(value)] ?? '').trim();
}

function surplusLevels({ scale }: MatrixDraft, { descriptors }: Criterion): string[] {
  const known = new Set(scale.levels.map(({ value }) => String(value)));
  return Object.keys(descriptors ?? {}).filter((value) => !known.has(value));
}
