import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAction } from '#core/action.ts';
import { openAll, type UnreadableRow } from '#core/door.ts';
import { copyName, draftCopy, partOf, unreadableOf } from '#core/exchange/oneAssessment.ts';
import { readExchange, type Workspace } from '#core/exchange/read.ts';
import { restoredWorkspace } from '#core/exchange/restore.ts';
import { matrixHash } from '#core/readMatrix.ts';
import { seal } from '#core/record.ts';
import { agreedResponses } from '#core/response.ts';
import { aMatrix, anAssessment, anOrganisation, answered, noWork as empty, stampAt } from '../build.ts';
import { aWorkspace, writeFile } from './aWorkspace.ts';

const later = stampAt(3600, 'copier');

/** The assessment `now` and, around it, another organisation with an assessment of another matrix. */
function twoOrganisations(answers?: string): Workspace {
  const mine = aWorkspace(answers);
  const other = aMatrix('9.1');
  const event = { ...mine.events[0]!, id: 'event-2', about: 'other', recordId: 'other' };
  return {
    ...empty,
    organisations: [
      ...mine.organisations,
      seal('elsewhere', anOrganisation({ name: 'Elsewhere' }), stampAt()),
    ],
    assessments: [
      ...mine.assessments,
      anAssessment([other], { name: 'Other', organisationId: 'elsewhere' }, 'other'),
    ],
    responses: [
      ...mine.responses,
      ...[...answered('9.1=2').values()].map((row) =>
        seal(`other_${row.id}`, { ...row, assessmentId: 'other' }, stampAt(2)),
      ),
    ],
    matrices: [...mine.matrices, { sha256: matrixHash(other), matrix: other }],
    events: [...mine.events, event],
  };
}

describe('the part of one assessment', () => {
  it('has all that belongs to it and nothing else', () => {
    expect(partOf(twoOrganisations(), 'now')).toEqual(aWorkspace());
    expect(partOf(twoOrganisations(), 'nobody')).toBeNull();
  });

  it('has the evidence that its answers and actions name, and no other of the organisation', () => {
    const evidence = (id: string) =>
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
        },
        stampAt(),
      );
    const action = (id: string, fields: object, organisationId = 'org') =>
      seal(id, { ...newAction(organisationId, id, stampAt().at), ...fields }, stampAt());
    const work = twoOrganisations('1.1=3');
    const [answer, ...others] = work.responses;
    const links = [{ evidenceId: 'named', supportsLevel: null }];
    const part = partOf(
      {
        ...work,
        responses: [seal(answer!.id, { ...answer!, evidence: links }, stampAt()), ...others],
        evidence: ['named', 'made', 'unused'].map(evidence),
        actions: [
          action('of-it', { assessmentId: 'now', evidenceIds: ['made'] }),
          action('about-it', { criteria: [{ matrixId: 'small', criterionId: 'c1-1' }] }),
          action('about-another', { criteria: [{ matrixId: 'large', criterionId: 'c1-1' }] }),
          action('elsewhere', { criteria: [{ matrixId: 'small', criterionId: 'c1-1' }] }, 'elsewhere'),
        ],
      },
      'now',
    )!;
    expect(part.evidence.map(({ id }) => id)).toEqual(['named', 'made']);
    expect(part.actions.map(({ id }) => id)).toEqual(['of-it', 'about-it']);
    const choices = { mode: 'add', resolutions: new Map() } as const;
    const { workspace: file } = readExchange(writeFile(part));
    const after = restoredWorkspace(empty, file, choices, later, () => 'unused');
    // A file holds its rows by id.
    expect(partOf(after, 'now')).toEqual({
      ...part,
      evidence: part.evidence.toReversed(),
      actions: part.actions.toReversed(),
    });
  });

  it('comes back from a file into an empty store as it was, for any answers', () => {
    const answer = fc.constantFrom('-', '?', 'na', '0', '2', '4>3', '4');
    fc.assert(
      fc.property(answer, answer, answer, (a, b, c) => {
        const part = partOf(twoOrganisations(`1.1=${a} 1.2=${b} 2.1=${c}`), 'now')!;
        const file = readExchange(writeFile(part));
        expect(file.unreadable).toEqual([]);
        expect(file.withoutMatrix).toEqual([]);
        const choices = { mode: 'add', resolutions: new Map() } as const;
        const after = restoredWorkspace(empty, file.workspace, choices, later, () => 'unused');
        expect(partOf(after, 'now')).toEqual(part);
      }),
    );
  });

  it('takes along the rows of its own that cannot be read', () => {
    const row = (id: string, raw: unknown): UnreadableRow => ({
      kind: 'responses',
      id,
      problem: 'altered',
      detail: '',
      raw,
    });
    const rows = [row('now_c1-1_agreed_ruth', null), row('x', { assessmentId: 'now' }), row('other_c', {})];
    expect(unreadableOf(rows, 'now')).toEqual(rows.slice(0, 2));
  });
});

describe('a copy', () => {
  const signed = () => {
    const work = aWorkspace('1.1=3>4 low 1.2=na 2.1=?');
    const [assessment] = work.assessments;
    const signOff = {
      reference: 'APG-1',
      signedAt: '2026-05-02T09:00:00.000Z',
      signedBy: assessment!.anchor,
      sponsor: assessment!.sponsor,
      meeting: '',
      meetingDate: null,
      statement: '',
      nextReview: null,
      sha256: '',
    };
    return {
      ...work,
      assessments: [
        seal(
          'now',
          { ...assessment!, status: 'signed-off' as const, signOff, revision: 2, revises: 'before' },
          stampAt(60),
        ),
      ],
    };
  };

  it('is a draft under a name of its own, whatever it was made from', () => {
    const [copy] = draftCopy(signed(), 'copy', later).assessments;
    const [before] = signed().assessments;
    expect(copy).toMatchObject({
      id: 'copy',
      name: 'Copy of This year',
      status: 'draft',
      signOff: null,
      revision: 1,
      revises: null,
      createdAt: later.at,
      updatedAt: later.at,
      organisationId: before!.organisationId,
      matrices: before!.matrices,
      targets: before!.targets,
      sections: before!.sections,
    });
  });

  it('has every answer with its note, under ids of its own', () => {
    const work = signed();
    const { responses } = draftCopy(work, 'copy', later);
    const content = (rows: Workspace['responses']) =>
      [...agreedResponses(rows).values()].map(({ criterionId, answer, note, target, confidence }) => ({
        criterionId,
        answer,
        note,
        target,
        confidence,
      }));
    expect(responses).toHaveLength(3);
    expect(content(responses)).toEqual(content(work.responses));
    expect(responses.every(({ assessmentId }) => assessmentId === 'copy')).toBe(true);
    const ids = new Set([...work.responses, ...responses].map(({ id }) => id));
    expect(ids.size).toBe(6);
  });

  it('passes the door and can be read from a file', () => {
    const copy = draftCopy(signed(), 'copy', later);
    expect(openAll('assessments', copy.assessments)).toEqual({
      records: copy.assessments,
      unreadable: [],
    });
    expect(openAll('responses', copy.responses)).toEqual({ records: copy.responses, unreadable: [] });
  });

  it('of two people’s answers agrees with the original about which holds', () => {
    const ruth = [...answered('1.1=1', {}, () => stampAt(1, 'ruth')).values()];
    const omar = [...answered('1.1=4', {}, () => stampAt(2, 'omar')).values()];
    const { responses } = draftCopy({ ...aWorkspace(), responses: [...omar, ...ruth] }, 'copy', later);
    expect(responses).toHaveLength(2);
    expect(agreedResponses(responses).get('c1-1')).toMatchObject({ authorId: 'omar', answer: { level: 4 } });
  });

  it('leaves deleted answers and the history behind', () => {
    const work = aWorkspace('1.1=3 1.2=2');
    const [first, second] = work.responses;
    const deleted = seal(first!.id, first!, stampAt(9), stampAt(9).at);
    const { responses, events } = draftCopy({ ...work, responses: [deleted, second!] }, 'copy', later);
    expect(responses.map(({ criterionId }) => criterionId)).toEqual(['c1-2']);
    expect(events).toMatchObject([{ kind: 'created', about: 'copy', recordId: 'copy', before: {} }]);
  });

  it('has a name that the form accepts, however long the first was', () => {
    expect(copyName('2026')).toBe('Copy of 2026');
    expect(copyName('x'.repeat(200))).toHaveLength(200);
  });
});
