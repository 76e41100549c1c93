import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLink, withoutLink, type Evidence } from '#core/evidence.ts';
import { evidenceUses } from '#core/evidenceUse.ts';
import {
  claimedText,
  differingText,
  evidenceFigures,
  evidenceSentence,
  evidenceText,
  evidenceWarnings,
} from '#core/evidenceWords.ts';
import { seal } from '#core/record.ts';
import { viewMatrix } from '#core/view.ts';
import { aMatrix, anAssessment, answered, stampAt } from '../build.ts';

const today = '2026-11-20';
const evidence = (id: string, reviewDate: string | null = null): Evidence =>
  seal(
    id,
    {
      organisationId: 'org',
      type: 'policy' as const,
      title: `Title ${id}`,
      where: '',
      documentDate: null,
      owner: '',
      reviewDate,
    },
    stampAt(),
  );
const byId = new Map([evidence('current'), evidence('past', '2026-11-19')].map((row) => [row.id, row]));
const link = (evidenceId: string, supportsLevel: number | null) => ({ evidenceId, supportsLevel });
const matrix = aMatrix('1.1 1.2 1.3 1.4 / 2.1 2.2');
const responses = answered('1.1=3 1.2=2 1.3=4 1.4=1 2.1=na 2.2=?', {
  '1.1': { evidence: [link('current', 2), link('past', 3)] },
  '1.2': { evidence: [link('current', 2)] },
  '1.3': { evidence: [link('past', 4)] },
  '2.2': { evidence: [link('current', 3)] },
});
const { criteria } = viewMatrix(matrix, anAssessment([matrix]), responses, { byId, today });

describe('what stands behind the levels', () => {
  it('counts criteria with a level: with evidence, supported as claimed, differing', () => {
    const figures = evidenceFigures(criteria);
    // 4 levels; 1.1, 1.2 and 1.3 have evidence; only 1.2 is evidenced as claimed. 2.2 has no level to compare.
    expect(figures).toMatchObject({ levelled: 4, withEvidence: 3, supported: 1 });
    expect(evidenceSentence(figures)).toBe(
      '3 of 4 criteria with a level have evidence. For 1 of them, current evidence supports the level claimed.',
    );
    expect(differingText(figures)).toBe('1.1 claimed 3, evidenced 2; 1.3 claimed 4, none evidenced');
  });

  it('says so when nothing has evidence', () => {
    expect(evidenceSentence(evidenceFigures(criteria.slice(3, 4)))).toBe(
      'None of the 1 criterion with a level has evidence yet.',
    );
  });

  it('is told of one answer in words', () => {
    expect(criteria.map((view) => evidenceText(view.evidence, today))).toEqual([
      '2 pieces of evidence, 1 past its review date',
      '1 piece of evidence',
      '1 piece of evidence, 1 past its review date',
      'No evidence',
      'No evidence',
      '1 piece of evidence',
    ]);
    expect(claimedText(3, 2)).toBe('Claimed level 3, evidenced level 2');
    expect(claimedText(3, null)).toBe('Claimed level 3, no level evidenced yet');
  });
});

describe('a warning about evidence', () => {
  it('comes on the day after the review date and 12 months after the date of the document', () => {
    expect(evidenceWarnings({ documentDate: '2025-11-20', reviewDate: today }, today)).toEqual([]);
    expect(evidenceWarnings({ documentDate: '2025-11-19', reviewDate: '2026-11-19' }, today)).toEqual([
      'Past its review date, 19 November 2026. It does not count towards the evidenced level.',
      'The document is more than 12 months old (19 November 2025). Check that it still holds.',
    ]);
    expect(evidenceWarnings({ documentDate: null, reviewDate: null }, today)).toEqual([]);
  });
});

describe('the links of an answer', () => {
  const links = fc.uniqueArray(
    fc.record({ evidenceId: fc.string(), supportsLevel: fc.option(fc.nat(5), { nil: null }) }),
    { selector: ({ evidenceId }) => evidenceId },
  );

  it('come back exactly where they were when one is removed and put back', () => {
    fc.assert(
      fc.property(links, fc.nat(), (before, n) => {
        fc.pre(before.length > 0);
        const at = n % before.length;
        const removed = before[at]!;
        expect(withLink(withoutLink(before, removed.evidenceId), removed, at)).toEqual(before);
      }),
    );
  });

  it('name a piece of evidence once, with the level said last', () => {
    const once = withLink(withLink([], link('a', null)), link('a', 2));
    expect(once).toEqual([link('a', 2)]);
  });
});

describe('the uses of evidence', () => {
  it('are listed by assessment and criterion, and none of deleted assessments or unknown criteria', () => {
    const now = anAssessment([matrix]);
    const gone = { ...anAssessment([matrix], {}, 'gone'), deletedAt: '2026-11-01T00:00:00.000Z' };
    const strange = answered('9.9=1', { '9.9': { evidence: [link('current', 1)] } });
    const uses = evidenceUses([
      { assessment: now, matrices: [matrix], responses: new Map([...responses, ...strange]) },
      { assessment: gone, matrices: [matrix], responses },
    ]);
    expect(
      uses
        .get('current')
        ?.map(({ assessment, uses: its }) => [assessment.id, its.map((use) => use.criterion)]),
    ).toEqual([['now', ['1.1 Title 1.1', '1.2 Title 1.2', '2.2 Title 2.2']]]);
    expect(uses.get('past')?.[0]?.uses[1]).toMatchObject({
      criterionId: 'c1-3',
      section: 'small.d1',
      supportsLevel: 4,
    });
  });
});
