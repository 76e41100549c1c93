import { levelValueSchema, matrixSchema, type Matrix } from '#core/matrix.ts';
import { crossFaults } from '#core/matrixFaults.ts';
import { readMatrix } from '#core/readMatrix.ts';
import { criterionProblems } from './criterionProblems.ts';
import type { MatrixDraft } from './ownMatrix.ts';
import { repeats, textProblems, type DraftProblem } from './textProblems.ts';

/** The most levels that a scale can have, and the fewest. */
export const mostLevels = 7;
export const fewestLevels = 2;

/** Everything that keeps a draft from being a matrix, in the order of the draft; none for one that can be used. */
export function draftProblems(draft: MatrixDraft): DraftProblem[] {
  const problems = [
    ...detailProblems(draft),
    ...levelProblems(draft),
    ...domainProblems(draft),
    ...criterionProblems(draft),
  ];
  return problems.length > 0 ? problems : restProblems(draft);
}

/** The matrix of a draft without problems. Throws `MatrixError` for one that has some. */
export function readyMatrix(draft: MatrixDraft): Matrix {
  return readMatrix(draft, draft.title);
}

/** What only the schema itself finds, so that nothing unusable is ever called ready. */
function restProblems(draft: MatrixDraft): DraftProblem[] {
  const read = matrixSchema.safeParse(draft);
  const shape = read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
  const cross = crossFaults(draft).map(({ place, problem }) => `${place}: ${problem}`);
  return [...shape, ...cross].map((text) => ({
    place: { part: 'details' },
    text: `this part cannot be used: ${text}`,
    fix: 'Export the matrix, mend it there and import it again.',
  }));
}

function detailProblems(draft: MatrixDraft): DraftProblem[] {
  const place = { part: 'details' } as const;
  const { title, shortTitle, publisher, licence, attribution, sourceUrl, wordingStatus } = draft;
  return [
    ...textProblems(
      place,
      [
        [title, 'title of the matrix', 200],
        [shortTitle, 'short title of the matrix', 80],
        [publisher, 'publisher', 400],
        [licence, 'licence or terms', 1000],
        [attribution, 'attribution', 2000],
      ],
      [
        [draft.currency, 'note on how current it is', 2000],
        [draft.scopeNote, 'note on what it covers', 2000],
      ],
    ),
    ...(sourceUrl === null || isWebAddress(sourceUrl)
      ? []
      : [
          {
            place,
            text: 'the source link is not a web address',
            fix: 'Enter an address that starts with https:// or http://, or leave it empty.',
          },
        ]),
    ...(wordingStatus === null
      ? [{ place, text: 'no status of the wording', fix: 'Say whose wording it is.' }]
      : []),
  ];
}

/** Only web addresses become links: `javascript:` and the like are refused. */
export function isWebAddress(text: string): boolean {
  return matrixSchema.shape.sourceUrl.safeParse(text).success;
}

function levelProblems({ scale: { levels } }: MatrixDraft): DraftProblem[] {
  const place = { part: 'levels' } as const;
  const problem = (text: string, fix: string): DraftProblem => ({ place, text, fix });
  return [
    ...(levels.length < fewestLevels
      ? [
          problem(
            `${levels.length} of at least ${fewestLevels} levels`,
            'Say which columns are levels, or add levels.',
          ),
        ]
      : []),
    ...(levels.length > mostLevels
      ? [problem(`${levels.length} levels, and ${mostLevels} is the most`, 'Leave out some of the levels.')]
      : []),
    ...levels.flatMap(({ value, name, shortName, meaning }, index) => [
      ...(levelValueSchema.safeParse(value).success
        ? []
        : [problem(`${value} is not a number for a level`, 'Use whole numbers from 0 to 20.')]),
      ...(index > 0 && value <= (levels[index - 1]?.value ?? -1)
        ? [
            problem(
              `level ${value} comes after level ${levels[index - 1]?.value ?? ''}`,
              'Number the levels from low to high.',
            ),
          ]
        : []),
      ...textProblems(place, [
        [name, `name for level ${value}`, 60],
        ...(shortName === undefined ? [] : [[shortName, `short name for level ${value}`, 20] as const]),
        [meaning, `meaning for level ${value}`, 1000],
      ]),
    ]),
    ...repeats(levels, ({ name }) => name).map(({ text }) =>
      problem(`2 levels are called “${text}”`, 'Give each level its own name.'),
    ),
  ];
}

function domainProblems({ domains }: MatrixDraft): DraftProblem[] {
  if (domains.length === 0)
    return [
      { place: { part: 'details' }, text: 'no domain', fix: 'Add a domain with at least 1 criterion.' },
    ];
  return [
    ...domains.flatMap((domain): DraftProblem[] => {
      const place = { part: 'domain', id: domain.id } as const;
      return [
        ...textProblems(
          place,
          [
            [domain.title, 'title of the domain', 200],
            [domain.shortTitle, 'short title of the domain', 60],
          ],
          [[domain.question, 'question of the domain', 1000]],
        ),
        ...(domain.criteria.length === 0
          ? [{ place, text: 'no criterion', fix: 'Add a criterion, or remove the domain.' }]
          : []),
      ];
    }),
    ...repeats(domains, ({ id }) => id).map(({ later, text }) => ({
      place: { part: 'domain' as const, id: later.id },
      text: `the domain id “${text}” is used twice`,
      fix: 'Give each domain its own id in the file and import it again.',
    })),
    ...repeats(domains, ({ shortTitle }) => shortTitle).map(({ later, text }) => ({
      place: { part: 'domain' as const, id: later.id },
      text: `2 domains have the short title “${text}”`,
      fix: 'Give each domain its own short title.',
    })),
  ];
}
