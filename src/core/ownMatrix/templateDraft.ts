import { emptyCriterion, emptyDomain, emptyDraft } from './newDraft.ts';
import type { MatrixDraft } from './ownMatrix.ts';

const levels = [
  ['Not started', 'Nothing is in place yet.'],
  ['Starting', 'Some of it is planned or done by some people.'],
  ['Developing', 'It is in place in part of the organisation.'],
  ['Established', 'It is in place everywhere and works as described.'],
  ['Embedded', 'It is in place everywhere, is checked and is improved.'],
] as const;

/** What the Excel template holds: 5 levels and 1 example row to write over. Without an id, as each use makes a new matrix. */
export const templateDraft: MatrixDraft = {
  ...emptyDraft(''),
  scale: { levels: levels.map(([name, meaning], value) => ({ value, name, meaning })) },
  domains: [
    {
      ...emptyDomain(''),
      title: 'Example domain: write over it',
      shortTitle: 'Example domain',
      criteria: [
        {
          ...emptyCriterion('', '1.1'),
          title: 'Example criterion: write over it',
          statement: 'There is a policy for advanced practice, and people know it.',
          lookFor: ['The policy', 'Minutes of the meeting that approved it'],
          pillars: ['leadership'],
          descriptors: {
            0: 'There is no policy.',
            1: 'A policy is being written.',
            2: 'There is a policy in some departments.',
            3: 'There is one policy for the whole organisation, and it is approved.',
            4: 'The policy is followed, checked each year and improved.',
          },
        },
      ],
    },
  ],
};
