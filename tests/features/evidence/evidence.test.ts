import { describe, expect, it } from 'vitest';
import type { Evidence } from '#core/evidence.ts';
import { seal } from '#core/record.ts';
import { draftOf, emptyDraft, keepDraft, readDraft } from '#features/evidence/evidenceDraft.ts';
import { filterEvidence, matchesSearch, readEvidenceFilter } from '#features/evidence/evidenceFilter.ts';
import { stampAt } from '../../build.ts';

const evidence = (id: string, fields: Partial<Evidence> = {}): Evidence =>
  seal(
    id,
    {
      organisationId: 'org',
      type: 'policy' as const,
      title: id,
      where: '',
      documentDate: null,
      owner: '',
      reviewDate: null,
      ...fields,
    },
    stampAt(),
  );

describe('the form of a piece of evidence', () => {
  it('reads days as people write them, and gives them back in the words of the product', () => {
    const read = readDraft({
      ...emptyDraft,
      title: ' Policy ',
      type: 'policy',
      documentDate: '1/3/2026',
      reviewDate: '31 March 2027',
    });
    expect(read).toEqual({
      details: {
        type: 'policy',
        title: 'Policy',
        where: '',
        documentDate: '2026-03-01',
        owner: '',
        reviewDate: '2027-03-31',
      },
    });
    if (!('details' in read)) throw new Error('the form was refused');
    expect(draftOf(read.details)).toMatchObject({
      documentDate: '1 March 2026',
      reviewDate: '31 March 2027',
    });
  });

  it('says what is missing or cannot be read, all at once', () => {
    expect(readDraft({ ...emptyDraft, documentDate: '31 February 2026' })).toEqual({
      faults: {
        title: 'Enter what the evidence is called',
        type: 'Select what kind of evidence it is',
        documentDate: 'Enter a day, a month and a year, like 6 August 2026',
      },
    });
    expect(readDraft({ ...emptyDraft, title: 'x'.repeat(301), type: 'audit' })).toEqual({
      faults: { title: 'This text is too long. Shorten it' },
    });
  });

  it('keeps what was written when the person leaves, as long as it has a name', () => {
    expect(keepDraft({ ...emptyDraft, title: 'Minutes', where: 'Shared drive', reviewDate: 'soon' })).toEqual(
      {
        type: 'other',
        title: 'Minutes',
        where: 'Shared drive',
        documentDate: null,
        owner: '',
        reviewDate: null,
      },
    );
    expect(keepDraft({ ...emptyDraft, where: 'Shared drive' })).toBeNull();
  });
});

describe('the list of evidence', () => {
  const today = '2026-11-20';
  const all = [
    evidence('Register', { type: 'register', owner: 'Ruth Ellery' }),
    evidence('Audit', { type: 'audit', documentDate: '2025-01-31', reviewDate: '2026-10-31' }),
    evidence('Policy', { where: 'Intranet, AP-04' }),
  ];
  const titles = (query: string) =>
    filterEvidence(all, readEvidenceFilter(query), new Map(), today).map(({ title }) => title);

  it('stands in the order of the titles, narrowed by what the address says', () => {
    expect(titles('')).toEqual(['Audit', 'Policy', 'Register']);
    expect(titles('type=register')).toEqual(['Register']);
    expect(titles('show=old')).toEqual(['Audit']);
    expect(titles('show=past&type=policy')).toEqual([]);
    expect(titles('show=nonsense&type=nonsense')).toHaveLength(3);
  });

  it('finds every word of a search in title, place or owner', () => {
    expect(titles('search=ruth+register')).toEqual(['Register']);
    expect(titles('search=ap-04')).toEqual(['Policy']);
    expect(all.every((one) => matchesSearch(one, ''))).toBe(true);
  });
});
