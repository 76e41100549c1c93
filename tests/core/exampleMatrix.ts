import type { Matrix } from '#core/matrix.ts';
import { readMatrix } from '#core/readMatrix.ts';

function criterion(id: string, ref: string) {
  return {
    id,
    ref,
    title: `Title of ${id}`,
    statement: `Statement of ${id}.`,
    explanation: '',
    checklist: ['One thing is in place'],
    lookFor: [],
    pillars: ['leadership'],
    essential: false,
    allowNotApplicable: false,
    descriptors: { '0': 'Nothing.', '2': 'Some.', '5': 'All.' } as Record<string, string> | null,
    sources: ['S1'],
  };
}

/** 2 domains, 3 criteria, a scale with the values 0, 2 and 5; every field may be spoilt by a test. */
export function example() {
  return {
    id: 'example',
    version: 1,
    title: 'Example',
    shortTitle: 'Example',
    publisher: 'Somebody',
    sourceUrl: 'https://example.org/' as string | null,
    licence: 'MIT',
    attribution: 'Own words',
    wordingStatus: 'original',
    currency: '',
    scopeNote: '',
    scale: {
      levels: [
        { value: 0, name: 'Low', meaning: 'Nothing is there.' },
        { value: 2, name: 'Middle', meaning: 'Something is there.' },
        { value: 5, name: 'High', meaning: 'Everything is there.' },
      ],
    },
    aggregate: 'median',
    domains: [
      {
        id: 'governance',
        title: 'Governance',
        shortTitle: 'Governance',
        set: 'core',
        question: '',
        criteria: [criterion('gov-policy', '1.1'), criterion('gov-group', '1.2')],
      },
      {
        id: 'safety',
        title: 'Safety',
        shortTitle: 'Safety',
        set: 'extension',
        question: '',
        criteria: [criterion('safe-risks', '2.1')],
      },
    ],
    sources: [{ tag: 'S1', name: 'A source', url: null as string | null }],
    supersedes: null as unknown,
  };
}
export type Example = ReturnType<typeof example>;

/** The example as the product reads it, after a change. */
export function read(spoil: (matrix: Example) => void = () => undefined): Matrix {
  const matrix = example();
  spoil(matrix);
  return readMatrix(matrix, 'example.json');
}
