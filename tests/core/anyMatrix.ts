import fc from 'fast-check';
import type { Matrix } from '#core/matrix.ts';

/** Text of a language or another, as a cell of a spreadsheet can hold it: no control characters, no spaces around. */
const words = (maxLength: number) =>
  fc
    .array(
      fc.constantFrom(
        'plan',
        'Größe',
        '標準',
        'معيار',
        'स्तर',
        '😀',
        'a=b',
        '"quoted"',
        '<b>',
        "it's",
        '&amp;',
        '10 %',
        'x',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map(
      (all) =>
        all
          .join(' ')
          .slice(0, maxLength)
          .replace(/\p{Cs}$/u, '')
          .trim() || 'x',
    );
const lines = fc.array(words(60), { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));

/**
 * Any matrix that the schema allows, from 2 to 7 levels, 1 to 30 domains and up to `mostCriteria` criteria, with texts in
 * several scripts. Lists have entries of one line, because that is what a cell can hold.
 */
export function anyMatrix(mostCriteria = 12): fc.Arbitrary<Matrix> {
  return fc
    .record({
      levels: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 7 }),
      sizes: fc.array(fc.integer({ min: 1, max: Math.max(1, Math.floor(mostCriteria / 4)) }), {
        minLength: 1,
        maxLength: 30,
      }),
      text: fc.array(words(60), { minLength: 8, maxLength: 8 }),
      long: fc.array(lines, { minLength: 8, maxLength: 8 }),
      flags: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      url: fc.constantFrom(null, 'https://example.org/a?b=c'),
      status: fc.constantFrom('original' as const, 'adapted' as const, 'official-imported' as const),
      aggregate: fc.constantFrom('median' as const, 'min' as const, 'mean' as const),
    })
    .map(({ levels, sizes, text, long, flags, url, status, aggregate }) => {
      const at = <Value>(values: readonly Value[], n: number): Value => values[n % values.length]!;
      const sorted = levels.toSorted((a, b) => a - b);
      let number = 0;
      const domains = sizes.map((size, index) => ({
        id: `dom-${index}`,
        title: `${at(text, index)} ${index % 3}`,
        shortTitle: `${index} ${at(text, index + 1)
          .slice(0, 20)
          .replace(/\p{Cs}$/u, '')
          .trim()}`.trim(),
        set: at(flags, index) ? ('core' as const) : ('extension' as const),
        question: at(flags, index + 1) ? at(long, index) : '',
        criteria: Array.from({ length: size }, (_, n) => {
          number += 1;
          return {
            id: `crit_${number}`,
            ref: `${index + 1}.${n + 1}`,
            title: at(text, number),
            statement: at(long, number),
            explanation: at(flags, number) ? at(long, number + 1) : '',
            checklist: at(flags, number + 2) ? [at(text, number + 3), `B ${number}`] : [],
            lookFor: at(flags, number + 3) ? [at(text, number + 4)] : [],
            pillars: at(flags, number + 4) ? (['education', 'research'] as const).slice() : [],
            essential: at(flags, number + 5),
            allowNotApplicable: at(flags, number + 6),
            ...(at(flags, number + 7) && { capabilities: ['C1'] }),
            descriptors: at(flags, number + 1)
              ? Object.fromEntries(
                  sorted.map((value) => [String(value), `${value} ${at(long, number + value)}`]),
                )
              : null,
            sources: at(flags, number) ? ['S1'] : [],
          };
        }),
      }));
      return {
        id: 'any-matrix',
        version: 3,
        title: at(text, 0),
        shortTitle: at(text, 1),
        publisher: at(text, 2),
        sourceUrl: url,
        licence: at(long, 3),
        attribution: at(long, 4),
        wordingStatus: status,
        currency: at(flags, 1) ? at(long, 5) : '',
        scopeNote: at(flags, 2) ? at(long, 6) : '',
        scale: {
          levels: sorted.map((value, index) => ({
            value,
            name: `${at(text, index)} ${index}`.replace(/^.*?(.{1,36})$/u, '$1').trim(),
            ...(at(flags, 4 + index) && { shortName: `${index} in short` }),
            meaning: at(long, index),
          })),
        },
        aggregate,
        domains,
        sources: [{ tag: 'S1', name: at(text, 7), url }],
        supersedes: at(flags, 3)
          ? [
              {
                id: 'any-matrix',
                version: 2,
                criteria: [
                  { from: 'old-1', to: 'crit_1', note: at(text, 5) },
                  { from: 'old-2', to: null, note: '' },
                ],
              },
            ]
          : at(flags, 4)
            ? [{ id: 'any-matrix', version: 1, criteria: [] }]
            : null,
      } satisfies Matrix;
    });
}
