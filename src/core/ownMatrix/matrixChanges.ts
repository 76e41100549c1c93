import type { Criterion, Matrix } from '#core/matrix.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { levelsCount, listOf, pillarNames, wordingStatusNames } from '#core/words.ts';
import type { MatrixDraft } from './ownMatrix.ts';

/** One text that is not the same in 2 versions; empty where one of them has none. */
export interface TextChange {
  what: string;
  before: string;
  after: string;
}

/** What became of one part of a matrix from one version to another. */
export interface PartChange {
  id: string;
  /** "1.2 Policy", as the later version calls it where it has it. */
  name: string;
  kind: 'added' | 'removed' | 'changed';
  texts: TextChange[];
}

export interface MatrixChanges {
  details: TextChange[];
  levels: TextChange[];
  domains: PartChange[];
  criteria: PartChange[];
}

/** What is different in `after`, in its order; what it no longer has comes last. Order alone is no difference. */
export function matrixChanges(before: MatrixDraft, after: MatrixDraft): MatrixChanges {
  return {
    details: different(detailTexts(before), detailTexts(after)),
    levels: different(levelTexts(before), levelTexts(after)),
    domains: partChanges(domainParts(before), domainParts(after)),
    criteria: partChanges(criterionParts(before), criterionParts(after)),
  };
}

/** Whether 2 versions say the same, their numbers and the order of their parts aside. */
export function isUnchanged({ details, levels, domains, criteria }: MatrixChanges): boolean {
  return details.length + levels.length + domains.length + criteria.length === 0;
}

type Texts = readonly (readonly [what: string, text: string])[];

function different(before: Texts, after: Texts): TextChange[] {
  const [was, is] = [new Map(before), new Map(after)];
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((what) => ({ what, before: was.get(what) ?? '', after: is.get(what) ?? '' }))
    .filter((change) => change.before !== change.after);
}

interface Part {
  id: string;
  name: string;
  texts: Texts;
}

function partChanges(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const was = new Map(before.map((part) => [part.id, part]));
  const is = new Set(after.map(({ id }) => id));
  const filled = (texts: Texts, side: 'before' | 'after'): TextChange[] =>
    texts
      .filter(([, text]) => text !== '')
      .map(([what, text]) => ({ what, before: '', after: '', [side]: text }));
  return [
    ...after.flatMap(({ id, name, texts }): PartChange[] => {
      const old = was.get(id);
      if (old === undefined) return [{ id, name, kind: 'added', texts: filled(texts, 'after') }];
      const changed = different(old.texts, texts);
      return changed.length === 0 ? [] : [{ id, name, kind: 'changed', texts: changed }];
    }),
    ...before
      .filter(({ id }) => !is.has(id))
      .map(({ id, name, texts }): PartChange => ({
        id,
        name,
        kind: 'removed',
        texts: filled(texts, 'before'),
      })),
  ];
}

function detailTexts(matrix: MatrixDraft): Texts {
  return [
    ['Title', matrix.title],
    ['Short title', matrix.shortTitle],
    ['Publisher', matrix.publisher],
    ['Link to the source', matrix.sourceUrl ?? ''],
    ['Licence', matrix.licence],
    ['Attribution', matrix.attribution],
    ['Whose wording', matrix.wordingStatus === null ? '' : wordingStatusNames[matrix.wordingStatus]],
    ['How current it is', matrix.currency],
    ['What it covers', matrix.scopeNote],
    ['Figure of a domain', { median: 'Median', min: 'Lowest', mean: 'Mean' }[matrix.aggregate]],
    ['Sources', matrix.sources.map(({ tag, name, url }) => `${tag}: ${name} ${url ?? ''}`.trim()).join('\n')],
  ];
}

function levelTexts({ scale: { levels } }: MatrixDraft): Texts {
  return [
    ['Number of levels', levelsCount(levels.length)],
    ...levels.flatMap(({ value, name, shortName, meaning }): Texts => [
      [`Name of level ${value}`, name],
      [`Short name of level ${value}`, shortName ?? ''],
      [`Meaning of level ${value}`, meaning],
    ]),
  ];
}

function domainParts({ domains }: MatrixDraft): Part[] {
  return domains.map(({ id, title, shortTitle, set, question }) => ({
    id,
    name: title,
    texts: [
      ['Title', title],
      ['Short title', shortTitle],
      ['Question', question],
      ['Set', set === 'core' ? 'Core' : 'Extension'],
    ],
  }));
}

function criterionParts(matrix: MatrixDraft): Part[] {
  return criteriaOf(matrix).map(({ domain, criterion }) => ({
    id: criterion.id,
    name: `${criterion.ref} ${criterion.title}`.trim(),
    texts: [
      ['Domain', domain.title],
      ['Reference', criterion.ref],
      ...meaningOf(matrix, criterion),
      ['Explanation', criterion.explanation],
      ['What to look for', criterion.lookFor.join('\n')],
      ['Pillars', listOf(criterion.pillars.map((id) => pillarNames[id]))],
      ['Essential', criterion.essential ? 'Yes' : 'No'],
      ['Not applicable allowed', criterion.allowNotApplicable ? 'Yes' : 'No'],
    ],
  }));
}

/** What is different in the words by which a criterion is answered: title, statement, levels and checklist. */
export function criterionChanges(
  earlier: Pick<Matrix, 'scale'>,
  before: Criterion,
  later: Pick<Matrix, 'scale'>,
  after: Criterion,
): TextChange[] {
  return different(meaningOf(earlier, before), meaningOf(later, after));
}

function meaningOf(matrix: Pick<Matrix, 'scale'>, criterion: Criterion): Texts {
  return [
    ['Title', criterion.title],
    ['Statement', criterion.statement],
    ...levelsOf(matrix, criterion),
    ['Checklist', criterion.checklist.join('\n')],
  ];
}

function levelsOf({ scale }: Pick<Matrix, 'scale'>, { descriptors }: Criterion): Texts {
  if (descriptors === null) return [['Texts of the levels', 'The meanings of the levels']];
  return scale.levels.map(({ value }) => [`Level ${value}`, descriptors[String(value)] ?? '']);
}
