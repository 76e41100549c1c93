import { describe, expect, it } from 'vitest';
import { openAll } from '#core/door.ts';
import { readExchange, type Workspace } from '#core/exchange/read.ts';
import { dryRun, restoredWorkspace, type Resolution } from '#core/exchange/restore.ts';
import { newAction } from '#core/action.ts';
import { seal } from '#core/record.ts';
import { agreedResponses } from '#core/response.ts';
import { aMatrix, anAssessment, anOrganisation, answered, noWork as empty, stampAt } from '../build.ts';
import { aWorkspace, writeFile } from './aWorkspace.ts';

const later = stampAt(3600, 'restorer');

/** Answers of the same assessment, written later and by another hand unless said. */
function work(answers: string, author = 'ruth', second = 0): Workspace {
  return {
    ...aWorkspace(),
    responses: [...answered(answers, {}, (n) => stampAt(second + n, author)).values()],
  };
}

function restore(here: Workspace, file: Workspace, resolution?: Resolution, mode: 'add' | 'replace' = 'add') {
  let made = 0;
  const resolutions = new Map(resolution === undefined ? [] : [['now', resolution] as const]);
  return restoredWorkspace(here, file, { mode, resolutions }, later, () => `copy-${++made}`);
}

/** The levels of one assessment as the product would show them, by criterion. */
function levels({ responses }: Workspace, assessmentId = 'now'): Record<string, number | string> {
  const own = agreedResponses(responses.filter((response) => response.assessmentId === assessmentId));
  return Object.fromEntries(
    [...own.values()].map(({ criterionId, answer }) => [
      criterionId,
      answer?.state === 'level' ? answer.level : (answer?.state ?? 'unanswered'),
    ]),
  );
}

describe('adding a file', () => {
  it('brings everything into an empty store', () => {
    const file = aWorkspace();
    const after = restore(empty, file);
    expect(dryRun(empty, file)).toMatchObject({
      newOrganisations: [file.organisations[0]?.name],
      conflicts: [],
    });
    expect(dryRun(empty, file).newAssessments).toEqual(['This year']);
    expect(after).toEqual(file);
  });

  it('that is here already adds and changes nothing, also the second time', () => {
    const here = aWorkspace();
    const { workspace: file } = readExchange(writeFile(here));
    expect(dryRun(here, file)).toEqual({
      newOrganisations: [],
      newAssessments: [],
      sameAssessments: ['This year'],
      erasedAssessments: [],
      conflicts: [],
      evidence: 0,
      actions: 0,
      ownMatrices: 0,
    });
    const once = restore(here, file);
    expect(once).toEqual(here);
    expect(restore(once, file)).toEqual(here);
  });

  it('leaves other work here untouched', () => {
    const other = {
      ...aWorkspace(),
      organisations: [seal('other-org', { ...anOrganisation() }, stampAt())],
      assessments: [anAssessment([aMatrix('1.1')], { organisationId: 'other-org' }, 'other')],
      responses: [...answered('1.1=1', {}, stampAt, 'other').values()],
      events: [],
    };
    const after = restore(other, aWorkspace());
    expect(after.assessments.map(({ id }) => id).sort()).toEqual(['now', 'other']);
    expect(after.responses).toEqual(expect.arrayContaining(other.responses));
    expect(after.responses).toHaveLength(4);
  });

  it('takes the later of two versions of an organisation, whichever side has it', () => {
    const named = (name: string, second: number): Workspace => ({
      ...empty,
      organisations: [seal('org', { ...anOrganisation({ name }) }, stampAt(second))],
    });
    const [old, young] = [named('Old name', 1), named('New name', 2)];
    expect(restore(old, young).organisations.map(({ name }) => name)).toEqual(['New name']);
    expect(restore(young, old).organisations.map(({ name }) => name)).toEqual(['New name']);
  });
});

describe('an assessment that is here and in the file with different answers', () => {
  const here = work('1.1=1 1.2=2', 'ruth', 100);
  const file = work('1.1=4', 'ruth', 0);

  it('is shown as a conflict with the last change and the number of answers of each side', () => {
    expect(dryRun(here, file).conflicts).toEqual([
      {
        assessmentId: 'now',
        name: 'This year',
        mine: { updatedAt: stampAt(102).at, answers: 2 },
        file: { updatedAt: stampAt(1).at, answers: 1 },
        locked: false,
      },
    ]);
  });

  it('is kept twice when nobody chose, under two names', () => {
    const after = restore(here, file);
    expect(after.assessments.map(({ id, name }) => [id, name])).toEqual([
      ['now', 'This year'],
      ['copy-1', 'This year (from backup file)'],
    ]);
    expect(levels(after)).toEqual({ 'c1-1': 1, 'c1-2': 2 });
    expect(levels(after, 'copy-1')).toEqual({ 'c1-1': 4 });
    expect(openAll('responses', after.responses).unreadable).toEqual([]);
    expect(openAll('assessments', after.assessments).unreadable).toEqual([]);
  });

  it('stays as it is here when mine is kept', () => {
    expect(restore(here, file, 'keep-mine')).toEqual(here);
  });

  it('is exactly that of the file when the file is chosen, also where only I had answered', () => {
    const after = restore(here, file, 'use-file');
    expect(levels(after)).toEqual({ 'c1-1': 4 });
    expect(after.assessments).toHaveLength(1);
  });

  it('is exactly that of the file when I had answered later under another name', () => {
    const after = restore(work('1.1=1 1.2=2', 'anjali', 500), file, 'use-file');
    expect(levels(after)).toEqual({ 'c1-1': 4 });
  });

  it('loses no text when the file is chosen: what was here stands in the history', () => {
    const after = restore(here, file, 'use-file');
    const kept = after.events.flatMap(({ before }) => ('answer' in before ? [before['criterionId']] : []));
    expect(kept.sort()).toEqual(['c1-1', 'c1-2']);
  });

  it('is never replaced by the file once it is signed off here; the file can only stand beside it', () => {
    const signed = {
      ...here,
      assessments: here.assessments.map((row) =>
        seal(row.id, { ...row, status: 'signed-off' as const }, stampAt(200)),
      ),
    };
    const after = restore(signed, file, 'use-file');
    expect(dryRun(signed, file).conflicts[0]?.locked).toBe(true);
    expect(levels(after)).toEqual({ 'c1-1': 1, 'c1-2': 2 });
    expect(after.assessments.map(({ status }) => status)).toEqual(['signed-off', 'draft']);
  });

  it('is no conflict any more after the file was chosen', () => {
    const after = restore(here, file, 'use-file');
    expect(dryRun(after, file)).toMatchObject({ conflicts: [], sameAssessments: ['This year'] });
  });
});

describe('a copy of an assessment with answers by 2 people', () => {
  const file: Workspace = {
    ...aWorkspace(),
    responses: [...work('1.1=4', 'anjali', 50).responses, ...work('1.1=2', 'ruth', 10).responses],
  };

  it('shows the answer given last, whatever the order of the rows', () => {
    const here = work('1.1=0', 'tom');
    for (const responses of [file.responses, file.responses.toReversed()]) {
      const after = restore(here, { ...file, responses }, 'keep-both');
      expect(levels(after, 'copy-1')).toEqual({ 'c1-1': 4 });
    }
  });

  it('keeps one person’s own answer apart from the agreed one', () => {
    const [agreed] = work('1.1=4', 'ruth', 50).responses;
    const own = seal('now_c1-1_ruth', { ...agreed!, kind: 'personal' as const, note: 'Mine' }, stampAt(60));
    const after = restore(work('1.1=0', 'tom'), { ...file, responses: [agreed!, own] }, 'keep-both');
    const copies = after.responses.filter(({ assessmentId }) => assessmentId === 'copy-1');
    expect(copies.map(({ id, kind }) => [id, kind])).toEqual([
      ['copy-1_c1-1_agreed_ruth', 'agreed'],
      ['copy-1_c1-1_ruth', 'personal'],
    ]);
  });
});

describe('replacing everything by a file', () => {
  it('leaves exactly the file', () => {
    const file = aWorkspace('1.1=0');
    expect(restore(work('1.1=4 1.2=4'), file, undefined, 'replace')).toEqual(file);
  });
});

describe('evidence and actions of the organisation', () => {
  const policy = (title: string, second: number) =>
    seal(
      'policy',
      {
        organisationId: 'org',
        type: 'policy' as const,
        title,
        where: '',
        documentDate: null,
        owner: '',
        reviewDate: null,
      },
      stampAt(second),
    );
  const task = (what: string, second: number) =>
    seal('task', newAction('org', what, stampAt().at), stampAt(second));

  it('come in where they are new or later in the file, and the earlier text stands in the history', () => {
    const here = { ...aWorkspace(), evidence: [policy('Old title', 10)], actions: [task('Later here', 30)] };
    const file = { ...aWorkspace(), evidence: [policy('New title', 20)], actions: [task('Earlier', 20)] };
    expect(dryRun(here, file)).toMatchObject({ conflicts: [], evidence: 1, actions: 0 });
    const after = restore(here, file);
    expect(after.evidence.map(({ title }) => title)).toEqual(['New title']);
    expect(after.actions.map(({ what }) => what)).toEqual(['Later here']);
    expect(after.events.map(({ before }) => before['title'])).toContain('Old title');
  });

  it('and signed-off copies and open conflicts travel in a backup, byte for byte', () => {
    const full = {
      ...aWorkspace(),
      evidence: [policy('Policy', 10)],
      actions: [task('Do it', 10)],
      snapshots: [
        seal(
          'a'.repeat(64),
          { assessmentId: 'now', organisationId: 'org', content: { kept: [1, 'é'] } },
          stampAt(),
        ),
      ],
      conflicts: [
        seal(
          'r_note',
          {
            assessmentId: 'now',
            recordId: 'r',
            criterionId: 'c1-1',
            field: 'note' as const,
            others: ['Other'],
            resolvedAt: null,
          },
          stampAt(),
        ),
      ],
    };
    expect(readExchange(writeFile(full)).workspace).toEqual(full);
    expect(restore(empty, readExchange(writeFile(full)).workspace)).toEqual(full);
  });
});
