import { describe, expect, it } from 'vitest';
import type { CriterionView } from '#core/view.ts';
import { filterWords, isFiltered, passes, readReviewFilter } from '#features/review/reviewFilter.ts';
import { unreadableAnswers } from '#features/review/unreadableAnswers.ts';
import { aMatrix, answered, aView, stampAt } from '../../build.ts';

/** 1.1 far below target, 1.2 doubtful, 1.3 not known, 2.1 not applicable, 2.2 never touched. */
const { criteria } = aView(
  aMatrix('1.1 1.2 1.3 / 2.1 2.2'),
  answered('1.1=1>3 1.2=3>4 low 1.3=? 2.1=na', {
    '1.1': { note: 'The Register is kept by hand.' },
    '1.2': { evidence: [{ evidenceId: 'not-here', supportsLevel: 3 }] },
  }),
);
const shown = (query: string, lastBackupAt: string | null = null) =>
  criteria
    .filter((view) => passes(view, readReviewFilter(query), lastBackupAt))
    .map(({ criterion }) => criterion.ref);

describe('the filter of the review', () => {
  it('lets everything through when the address says nothing, or nothing it knows', () => {
    expect(shown('')).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2']);
    expect(shown('show=everything')).toHaveLength(5);
    expect(isFiltered(readReviewFilter('show=everything&find=%20'))).toBe(false);
  });

  it('keeps one kind of answer', () => {
    expect(shown('show=unanswered')).toEqual(['2.2']);
    expect(shown('show=unknown')).toEqual(['1.3']);
    expect(shown('show=not-applicable')).toEqual(['2.1']);
    expect(shown('show=low')).toEqual(['1.2']);
    expect(shown('show=gap')).toEqual(['1.1']);
  });

  it('asks for evidence only where a level was given', () => {
    expect(shown('show=no-evidence')).toEqual(['1.1', '1.2']);
    const [first] = criteria;
    const withEvidence: CriterionView = {
      ...first!,
      evidence: [
        {
          evidence: {
            ...stampAt(),
            id: 'e',
            organisationId: 'org',
            type: 'policy',
            title: 'Supervision policy',
            where: '',
            documentDate: null,
            owner: '',
            reviewDate: null,
            updatedAt: '',
            deletedAt: null,
            schemaVersion: 2,
            checksum: '',
          },
          supportsLevel: null,
        },
      ],
    };
    expect(passes(withEvidence, readReviewFilter('show=no-evidence'), null)).toBe(false);
    expect(passes(withEvidence, readReviewFilter('find=supervision%20POLICY'), null)).toBe(true);
  });

  it('keeps what has any of several, and all of them without a choice', () => {
    expect(shown('show=low,unknown,unanswered')).toEqual(['1.2', '1.3', '2.2']);
  });

  it('knows what changed since the last backup', () => {
    // Answers are stamped 1 second apart: 1.1 at 1 s, 1.2 at 2 s, 1.3 at 3 s, 2.1 at 4 s.
    expect(shown('show=changed', stampAt(2).at)).toEqual(['1.3', '2.1']);
    expect(shown('show=changed', stampAt(9).at)).toEqual([]);
    expect(shown('show=changed', null)).toEqual(['1.1', '1.2', '1.3', '2.1']);
  });

  it('finds words in criteria and notes, whatever their case, together with the boxes', () => {
    expect(shown('find=register')).toEqual(['1.1']);
    expect(shown('find=statement 2')).toEqual(['2.1', '2.2']);
    expect(shown('find=statement 2&show=unanswered')).toEqual(['2.2']);
    expect(shown('find=nowhere')).toEqual([]);
  });

  it('says what is shown', () => {
    expect(filterWords(readReviewFilter('show=low,unanswered&find= policy '))).toBe(
      'Not answered or Low confidence, with “policy”',
    );
    expect(filterWords(readReviewFilter('find=policy'))).toBe('with “policy”');
  });
});

describe('answers that cannot be read', () => {
  it('are told by the id of their row, of this assessment and no other', () => {
    const rows = [
      { kind: 'responses', id: 'now_c1-1_agreed_ruth' },
      { kind: 'responses', id: 'before_c1-2_agreed_ruth' },
      { kind: 'evidence', id: 'now_c2-1_agreed_ruth' },
      { kind: 'responses', id: 'now_c2-1_personal_tom' },
    ] as const;
    expect([...unreadableAnswers(rows, 'now', ['c1-1', 'c1-2', 'c2-1', 'c1'])]).toEqual(['c1-1']);
  });
});
