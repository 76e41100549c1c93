import type { GapMove } from './assessment.ts';
import type { EvidenceLibrary, EvidenceLink } from './evidence.ts';
import { listGaps } from './gap.ts';
import type { Criterion, Matrix } from './matrix.ts';
import { seal } from './record.ts';
import { emptyResponse, type Answer } from './response.ts';
import { scoreSet } from './scoring.ts';
import { viewMatrix } from './view.ts';

/** For rows that are never stored. */
export const noStamp = { hlc: '', at: '', authorId: '', deviceId: '' };

const criterion = (id: string, title: string): Criterion => ({
  id,
  ref: id.toUpperCase(),
  title,
  statement: title,
  explanation: '',
  checklist: [],
  lookFor: [],
  pillars: [],
  essential: false,
  allowNotApplicable: true,
  descriptors: null,
  sources: [],
});

/** An invented matrix of 4 criteria on the scale of the matrices that come with the tool. */
const matrix: Matrix = {
  id: 'example',
  version: 1,
  title: 'Example',
  shortTitle: 'Example',
  publisher: 'Example',
  sourceUrl: null,
  licence: 'Example',
  attribution: 'Example',
  wordingStatus: 'original',
  currency: '',
  scopeNote: '',
  scale: {
    levels: ['Not started', 'Starting', 'Developing', 'Established', 'Embedded', 'Leading'].map(
      (name, value) => ({ value, name, meaning: name }),
    ),
  },
  aggregate: 'median',
  domains: [
    {
      id: 'example',
      title: 'Example domain',
      shortTitle: 'Example',
      set: 'core',
      question: '',
      criteria: [
        criterion('a', 'A policy that people use'),
        criterion('b', 'A register with an owner'),
        criterion('c', 'Supervision for everyone'),
        criterion('d', 'Results reach the board'),
      ],
    },
  ],
  sources: [],
  supersedes: null,
};
/** The scale of the example. */
export const { levels } = matrix.scale;
export const { aggregate } = matrix;
const values = levels.map(({ value }) => value);
/** The target of every criterion. */
export const target = 3;

const at = (level: number): Answer => ({ state: 'level', level, source: 'judged' });
export const answers: Record<string, Answer> = { a: at(2), b: at(1), c: at(3), d: at(4) };

interface Extras {
  /** By criterion: the evidence that its answer names. */
  evidence?: Readonly<Record<string, EvidenceLink[]>>;
  /** The evidence itself, and the day on which it is judged. */
  library?: EvidenceLibrary;
  moves?: readonly GapMove[];
}

/** The figures of the example domain, made by the functions that make everyone's. */
export function exampleOf(given: Record<string, Answer>, { evidence = {}, library, moves }: Extras = {}) {
  const responses = new Map(
    Object.entries(given).map(([id, answer]) => [
      id,
      seal(id, { ...emptyResponse('example', id), answer, evidence: evidence[id] ?? [] }, noStamp),
    ]),
  );
  const targets = { [matrix.id]: { all: target, byDomain: {} } };
  const { criteria } = viewMatrix(matrix, { targets, sections: {} }, responses, library);
  return {
    criteria,
    score: scoreSet(criteria, values, aggregate),
    gaps: listGaps(criteria, values, moves),
  };
}
