import { describe, expect, it } from 'vitest';
import {
  fileTitle,
  orNotProvided,
  pageHeader,
  personText,
  shortLevel,
  statusText,
} from '#core/paper/paperWords.ts';
import { suggestedRecommendation } from '#core/paper/recommendation.ts';
import { aMatrix, aReport } from '../../build.ts';

const matrix = aMatrix('1.1 1.2 / 2.1 2.2');
const signOff = {
  reference: 'APG-2026-014',
  signedAt: '2026-11-01T10:00:00.000Z',
  signedBy: { name: '', role: '' },
  sponsor: { name: '', role: '' },
  meeting: '',
  meetingDate: null,
  statement: '',
  nextReview: null,
  sha256: '',
};

describe('the page header of the report', () => {
  it('says Draft until the assessment is signed off, then the reference', () => {
    expect(statusText({ status: 'draft', signOff: null })).toBe('Draft');
    expect(statusText({ status: 'signed-off', signOff })).toBe('Signed off, APG-2026-014');
  });

  it('says on every page that a sample is not real', () => {
    const sample = aReport({ matrix, answers: '1.1=1', fields: { sample: true } });
    expect(pageHeader(sample, '')).toEqual({
      left: 'Advanced practice governance – Anytown Trust',
      right: 'SAMPLE – NOT REAL DATA · Draft',
    });
  });

  it('repeats a protective marking on every page', () => {
    const report = aReport({ matrix, answers: '1.1=1' });
    expect(pageHeader(report, ' OFFICIAL – SENSITIVE ').right).toBe('OFFICIAL – SENSITIVE · Draft');
  });

  it('names the file by the day in London and the organisation', () => {
    const report = aReport({ matrix, answers: '1.1=1' });
    // 11:30pm UTC on 30 June is already 1 July in London.
    expect(fileTitle(report, '2026-06-30T23:30:00Z')).toBe(
      '2026-07-01 Advanced practice governance – Anytown Trust',
    );
  });
});

describe('words of the report', () => {
  it('shortens a level to its number and name, and leaves a mean as it is', () => {
    expect(shortLevel(matrix.scale.levels, 2)).toBe('2 Developing');
    expect(shortLevel(matrix.scale.levels, 2.3)).toBe('2.3');
  });

  it('says what is not provided', () => {
    expect(orNotProvided(' ')).toBe('Not provided');
    expect(personText({ name: '', role: '' })).toBe('Not provided');
    expect(personText({ name: 'Ruth Ellery', role: 'Chief nurse' })).toBe('Ruth Ellery, Chief nurse');
  });
});

describe('the suggested recommendation', () => {
  it('notes the targets reached, asks for the next steps, names what is open and asks for a report', () => {
    const report = aReport({
      matrix,
      answers: '1.1=3 1.2=1 2.1=?',
      targets: { all: 3 },
      fields: { targetDate: '2027-03' },
    });
    expect(suggestedRecommendation(report).split('\n')).toEqual([
      'The board is asked to:',
      '(a) note that 1 of 2 criteria with a level and a target is at or above target in “Small”',
      '(b) agree the next steps for the first gaps',
      '(c) note that 2 criteria have no level yet, and ask for each to be settled',
      '(d) ask for a report on progress by March 2027',
    ]);
  });

  it('asks for nothing that has no ground', () => {
    const report = aReport({ matrix, answers: '1.1=3 1.2=3 2.1=3 2.2=3', targets: { all: 3 } });
    expect(suggestedRecommendation(report).split('\n')).toEqual([
      'The board is asked to:',
      '(a) note that 4 of 4 criteria with a level and a target are at or above target in “Small”',
      '(b) ask for a report on progress',
    ]);
  });

  it('says that there are no targets instead of counting them', () => {
    const report = aReport({ matrix, answers: '1.1=3 1.2=3 2.1=3 2.2=3' });
    expect(suggestedRecommendation(report)).toContain(
      '(a) note the levels in “Small”, which has no targets yet',
    );
  });
});
