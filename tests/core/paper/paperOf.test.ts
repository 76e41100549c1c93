import { describe, expect, it } from 'vitest';
import { newAction } from '#core/action.ts';
import { editOf } from '#core/paper/edits.ts';
import type { PaperBlock } from '#core/paper/paper.ts';
import { seal } from '#core/record.ts';
import { aMatrix, aReport, idOf, stampAt } from '../../build.ts';
import { reports } from '../theSample.ts';
import { aPaper, linesOf, paragraphsOf, partOf, tableIn, textsOf } from './aPaper.ts';

const matrix = aMatrix('1.1* 1.2 / 2.1 2.2');
const report = aReport({ matrix, answers: '1.1=1 1.2=4 2.1=? 2.2=na', targets: { all: 3 } });
const titles = (paper: ReturnType<typeof aPaper>) => paper.parts.map(({ title }) => title);
const factsOf = (blocks: readonly PaperBlock[]) =>
  new Map(
    blocks.flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ term, text }) => [term, text]) : [],
    ),
  );
const people = {
  assessors: [{ id: 'p', name: 'Nina Okafor', role: 'Consultant practitioner', email: 'nina@example.org' }],
  anchor: { name: 'Ruth Ellery', role: 'Lead for advanced practice' },
};

describe('the parts of the paper', () => {
  it('are those of the audience, the appendices lettered in the order in which they stand', () => {
    expect(titles(aPaper(report))).toEqual([
      'Cover sheet',
      'Executive summary',
      'What we did',
      'Where we are',
      'What changed',
      'Gaps and what to do next',
      'Action plan',
      'Appendix A: method in brief',
      'Appendix B: matrix wording and licence',
      'Appendix C: criteria without a level',
    ]);
    expect(titles(aPaper(report, { audience: 'committee' })).slice(7)).toEqual([
      'Appendix A: all answers',
      'Appendix B: evidence index',
      'Appendix C: method and scoring example',
      'Appendix D: matrix wording and licence',
      'Appendix E: criteria without a level',
    ]);
    expect(titles(aPaper(report, { audience: 'one-page' }))).toEqual(['Cover sheet', 'Summary']);
  });

  it('that have nothing to say are 1 line', () => {
    const paper = aPaper(report);
    expect(partOf(paper, 'changed')).toMatchObject([
      { text: 'Not provided: there is no assessment before this one to compare with.' },
    ]);
    expect(partOf(paper, 'plan')).toMatchObject([{ text: 'Not provided: no actions have been added yet.' }]);
  });

  it('that cannot be built say so and take no other with them', () => {
    const [one] = report.matrices;
    const broken = {
      ...report,
      matrices: [
        {
          ...one!,
          get lowConfidence(): never {
            throw new Error('a fault in one part');
          },
          get notApplicable(): never {
            throw new Error('a fault in one part');
          },
        },
      ],
    };
    const paper = aPaper(broken);
    expect(partOf(paper, 'without')).toEqual([
      {
        kind: 'paragraph',
        tone: 'problem',
        typed: false,
        text: 'This section could not be built. The rest of the report is ready.',
      },
    ]);
    expect(paper.parts).toHaveLength(10);
    expect(partOf(paper, 'did').length).toBeGreaterThan(1);
  });

  it('say that answers were left out because they could not be read', () => {
    expect(textsOf(aPaper(report, {}, 2))).toContain(
      '2 answers could not be read and are left out of this report.',
    );
    expect(textsOf(aPaper(report)).join(' ')).not.toContain('could not be read');
  });
});

describe('the cover sheet', () => {
  it('says in 1 line what is not provided, besides what every paper has', () => {
    const facts = factsOf(partOf(aPaper(report), 'sheet'));
    expect(facts.get('Meeting')).toBe('Not provided');
    expect(facts.get('Not provided')).toBe(
      'Paper number, assurance level, previously considered by, links to strategic risks, CQC key question and equality impact',
    );
  });

  it('has what was typed', () => {
    const paper = aPaper(report, {
      paperNumber: 'TB/26/114',
      meeting: 'Trust board',
      meetingDate: '6 August 2026',
      assuranceLevel: 'Partial',
      cqcQuestion: 'Well-led',
      marking: 'OFFICIAL',
    });
    const facts = factsOf(partOf(paper, 'sheet'));
    expect(facts.get('Paper number')).toBe('TB/26/114');
    expect(facts.get('Meeting')).toBe('Trust board, 6 August 2026');
    expect(facts.get('Assurance level')).toBe('Partial');
    expect(facts.get('CQC key question')).toBe('Well-led');
    expect(paper.cover.warnings).toEqual(['OFFICIAL']);
    expect(paper.header.right).toBe('OFFICIAL · Draft');
  });

  it('has the box alert, advise, assure only when it is asked for', () => {
    expect(textsOf(aPaper(report)).join(' ')).not.toContain('Alert:');
    expect(textsOf(aPaper(report, { alertBox: true }))).toEqual(
      expect.arrayContaining([
        'Alert: Essential criteria below target: 1.1 Title 1.1.',
        'Advise: Criteria below target: 1. Criteria without a level: 1.',
        'Assure: Criteria at or above target: 1 of 2. This is a self-assessment. Nobody outside has checked it.',
      ]),
    );
  });

  it('names people by their roles until names are asked for', () => {
    const named = aReport({ matrix, answers: '1.1=1', fields: people });
    const all = (names: boolean) => textsOf(aPaper(named, { names })).join('\n');
    expect(all(false)).toContain('1 person: Consultant practitioner');
    expect(all(false)).not.toMatch(/Nina Okafor|Ruth Ellery|example\.org/);
    expect(all(true)).toContain('1 person: Nina Okafor, Consultant practitioner');
    expect(all(true)).toContain('Ruth Ellery, Lead for advanced practice');
  });
});

describe('own words', () => {
  it('stand in the paper in place of the generated ones, in whatever form it is laid out', () => {
    const made = paragraphsOf(aPaper(report)).find(({ edit }) => edit?.id === 'small.R2')!.text;
    const edits = { 'small.R2': editOf('We have far to go.', made) };
    const edited = aPaper(report, { edits });
    expect(textsOf(edited)).toContain('We have far to go.');
    expect(textsOf(edited)).not.toContain(made);
    // Another level: the words stay and are marked.
    const later = aReport({ matrix, answers: '1.1=3 1.2=4 2.1=? 2.2=na', targets: { all: 3 } });
    const outdated = paragraphsOf(aPaper(later, { edits })).find(({ edit }) => edit?.id === 'small.R2');
    expect(outdated).toMatchObject({ text: 'We have far to go.', edit: { state: 'edited-and-outdated' } });
  });

  it('have an id of their own for every generated paragraph', () => {
    for (const audience of ['board', 'committee', 'one-page'] as const) {
      const ids = paragraphsOf(aPaper(reports['sample-2026']!, { audience, alertBox: true })).flatMap(
        ({ edit }) => (edit ? [edit.id] : []),
      );
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toContain('recommendation');
    }
  });

  it('are not outdated by another choice of sections', () => {
    const recommendation = (audience: 'board' | 'one-page') =>
      paragraphsOf(aPaper(reports['sample-2026']!, { audience })).find(
        ({ edit }) => edit?.id === 'recommendation',
      );
    expect(recommendation('one-page')?.text).toBe(recommendation('board')?.text);
  });
});

describe('colours of status', () => {
  const statuses = (statusColours: boolean) =>
    tableIn(aPaper(report, { statusColours }), 'domains-small').rows.map(({ cells }) => cells['now']);

  it('are off until asked for, and the words are there either way', () => {
    expect(statuses(false)).toEqual([{ text: '1 Starting, below target' }, { text: 'No level yet' }]);
    expect(statuses(true)).toEqual([
      { text: '1 Starting, below target', status: 'below-target' },
      { text: 'No level yet' },
    ]);
  });
});

describe('the appendices', () => {
  const sample = aPaper(reports['sample-2026']!, { audience: 'committee' });

  it('list each piece of evidence once, with the criteria that use it', () => {
    const lines = linesOf(tableIn(sample, 'evidence'));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.every((line) => / \| .*\d+\.\d+ \(level (\d|not decided)\)/.test(line))).toBe(true);
  });

  it('work an example through with the functions that make the figures', () => {
    expect(linesOf(tableIn(sample, 'example'))).toEqual([
      'A. A policy that people use | Level 2, Developing | Level 3, Established | 1 level',
      'B. A register with an owner | Level 1, Starting | Level 3, Established | 2 levels',
      'C. Supervision for everyone | Level 3, Established | Level 3, Established | At or above target',
      'D. Results reach the board | Level 4, Embedded | Level 3, Established | At or above target',
    ]);
    expect(textsOf(sample)).toContain('Put in order, the levels are 1, 2, 3 and 4.');
  });

  it('have every criterion with its words and every reason for what is not applicable', () => {
    const words = textsOf(sample).join('\n');
    for (const { matrix: one } of reports['sample-2026']!.matrices) {
      for (const { criteria } of one.domains) {
        for (const { statement } of criteria) expect(words).toContain(statement);
      }
      expect(words).toContain(one.attribution);
    }
    expect(words).toContain('Reason: No new advanced role has started in this period.');
  });

  it('end with the sign-off record once there is one', () => {
    expect(titles(sample).join(' ')).not.toContain('ign-off record');
    const signed = aReport({
      matrix,
      answers: '1.1=1',
      fields: {
        status: 'signed-off',
        signOff: {
          reference: 'APG-2026-014',
          signedAt: '2026-11-01T10:00:00.000Z',
          signedBy: { name: 'Ruth Ellery', role: 'Chief nurse' },
          sponsor: { name: '', role: '' },
          meeting: 'Trust board',
          meetingDate: '2026-11-05',
          statement: 'A fair picture.',
          nextReview: null,
          sha256: 'ab'.repeat(32),
        },
      },
    });
    const paper = aPaper(signed, { audience: 'committee' });
    expect(titles(paper).at(-1)).toBe('Appendix F: sign-off record');
    expect([...factsOf(partOf(paper, 'signOff'))]).toEqual([
      ['Reference', 'APG-2026-014'],
      ['Signed off on', '1 November 2026'],
      ['Signed off by', 'Ruth Ellery, Chief nurse'],
      ['Executive sponsor', 'Not provided'],
      ['Meeting', 'Trust board, 5 November 2026'],
      ['Statement', 'A fair picture.'],
      ['Next review', 'No date yet'],
      ['Fingerprint (SHA-256)', 'ab'.repeat(32)],
    ]);
    expect(paper.header.right).toBe('Signed off, APG-2026-014');
  });
});

describe('the action plan', () => {
  it('ends with what was open last time and what came of it', () => {
    const action = seal(
      'old',
      {
        ...newAction('org', 'Prepare supervisors', stampAt().at),
        assessmentId: 'before',
        criteria: [{ matrixId: 'small', criterionId: idOf('1.1') }],
        result: 'Half are prepared.',
      },
      stampAt(),
    );
    const paper = aPaper(aReport({ matrix, answers: '1.1=1', targets: { all: 3 }, actions: [action] }));
    expect(linesOf(tableIn(paper, 'plan'))).toEqual([
      '1. From last time: Prepare supervisors\nResult: Half are prepared. | 1.1 Title 1.1 | No one is named | No date yet | Not started',
    ]);
  });
});
