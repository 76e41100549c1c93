import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newAction } from '#core/action.ts';
import { contentHash } from '#core/canonical.ts';
import { isErased } from '#core/erase.ts';
import { readExchange } from '#core/exchange/read.ts';
import { fingerprint } from '#core/snapshot.ts';
import {
  answerTo,
  assessmentFields,
  criteria,
  dumpOf,
  failPuts,
  level,
  matrix,
  newBrowser,
  openTab,
  section,
  someWork,
  type Tab,
} from './someWork.ts';

let tab: Tab;
beforeEach(async () => {
  await newBrowser();
  tab = await openTab();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const ruth = { name: 'Ruth Adeyemi', role: 'Lead' };
const priya = { name: 'Dr Priya Nair', role: 'Chief nurse' };
const signature = {
  signedBy: { name: 'Sam Okafor', role: 'Chair' },
  sponsor: priya,
  meeting: 'Board',
  meetingDate: '2026-11-20',
  statement: 'We checked it.',
  nextReview: null,
};
const evidence = {
  organisationId: 'anytown',
  type: 'policy' as const,
  title: 'Supervision policy',
  where: 'Intranet',
  documentDate: null,
  owner: '',
  reviewDate: null,
};

/** An assessment with every criterion answered, evidence and an action: nothing blocks its signature. */
async function readyWork(): Promise<void> {
  await someWork(
    tab,
    criteria.map(() => 2),
  );
  await tab.commit(
    [
      tab.change('evidence', 'policy', () => evidence),
      tab.change('actions', 'register', () => ({
        ...newAction('anytown', 'Write the register', '2026-09-01T09:00:00.000Z'),
        assessmentId: 'first',
      })),
    ],
    { kind: 'changed', about: 'anytown' },
  );
  const links = [{ evidenceId: 'policy', supportsLevel: 2 }];
  await tab.saveAnswer('first', criteria[0]!, { evidence: links, priority: 'plan' }, section);
  const done = { complete: true, decidedAt: '', changedSince: false };
  await tab.patchAssessment('first', () => ({
    sections: Object.fromEntries(matrix.domains.map(({ id }) => [`${matrix.id}.${id}`, done])),
    anchor: ruth,
    sponsor: priya,
  }));
}

async function ready(id = 'first') {
  const loaded = await tab.readAssessment(id);
  if (loaded.state !== 'ready') throw new Error(`the assessment is ${loaded.state}`);
  return loaded;
}

/** Makes the first, the second … write fail, until the work is done with none failing. Returns how many failed. */
async function failEachWrite(work: () => Promise<unknown>): Promise<number> {
  const before = await dumpOf(tab);
  for (let k = 1; ; k++) {
    const put = failPuts(k, 'QuotaExceededError');
    const failed = await work().then(
      () => false,
      () => true,
    );
    const calls = put.calls();
    vi.restoreAllMocks();
    tab.allowWrites();
    if (!failed) {
      expect(calls).toBe(k - 1);
      return k - 1;
    }
    expect(await dumpOf(tab)).toEqual(before);
  }
}

describe('signing off', () => {
  it('makes a copy whose fingerprint is in the assessment, and locks it', async () => {
    await readyWork();
    expect(await tab.signOff('first', signature)).toBe(true);
    const { assessment, signed } = await ready();
    expect(assessment).toMatchObject({ status: 'signed-off', signOff: signature });
    expect(signed).toBe('intact');
    const [copy] = (await tab.readWorkspace()).workspace.snapshots;
    expect(assessment.signOff?.sha256).toBe(copy?.id);
    expect(fingerprint(copy?.content)).toBe(copy?.id);
    await expect(tab.saveAnswer('first', criteria[0]!, { answer: level(5) }, section)).rejects.toMatchObject({
      reason: 'locked',
    });
  });

  it('locks nothing and copies nothing, whichever write fails', async () => {
    await readyWork();
    // The copy, the assessment, a line of history for each and the note of the last activity.
    expect(await failEachWrite(() => tab.signOff('first', signature))).toBe(5);
    expect((await ready()).signed).toBe('intact');
  });

  it('reads the answers again, and refuses when something that blocks has come up since', async () => {
    await readyWork();
    await tab.saveAnswer('first', criteria[1]!, { answer: null }, section);
    const before = await dumpOf(tab);
    expect(await tab.signOff('first', signature)).toBe(false);
    expect(await dumpOf(tab)).toEqual(before);
  });

  it('refuses a second signature and the sample', async () => {
    await readyWork();
    await tab.signOff('first', signature);
    await expect(tab.signOff('first', signature)).rejects.toMatchObject({ reason: 'locked' });
    const sample = { ...assessmentFields(tab, 'Sample'), sample: true };
    await tab.createAssessment('sample', sample, [tab.pin(matrix)]);
    await expect(tab.signOff('sample', signature)).rejects.toMatchObject({ reason: 'locked' });
  });

  it('keeps evidence, actions and the organisation as they were', async () => {
    await readyWork();
    await tab.signOff('first', signature);
    await tab.commit(
      [
        tab.change('evidence', 'policy', (row) => ({ ...evidence, ...row, title: 'Newer policy' })),
        tab.change('organisations', 'anytown', (row) => (row ? { ...row, name: 'Another name' } : null)),
      ],
      { kind: 'changed', about: 'anytown' },
    );
    const { evidence: shown, organisation } = await ready();
    expect(shown.get('policy')?.title).toBe('Supervision policy');
    expect(organisation.name).toBe('Anytown NHS Foundation Trust');
  });
});

describe('a revised version', () => {
  it('has all that was signed under new ids; the old one stays and says that it was revised', async () => {
    await readyWork();
    await tab.signOff('first', signature);
    const before = await ready();
    const id = await tab.startRevision('first');
    const draft = await ready(id);
    expect(draft.assessment).toMatchObject({ status: 'draft', revision: 2, revises: 'first', signOff: null });
    expect(draft.responses.size).toBe(criteria.length);
    expect(await answerTo(tab, id, 0)).toMatchObject({
      answer: level(2),
      note: 'Note 0',
      priority: 'plan',
      evidence: [{ evidenceId: 'policy', supportsLevel: 2 }],
    });
    const after = await ready();
    expect(after.assessment.status).toBe('revised');
    expect(after.signed).toBe('intact');
    expect([...after.responses]).toEqual([...before.responses]);
    await tab.saveAnswer(id, criteria[0]!, { answer: level(4) }, section);
    expect((await answerTo(tab, 'first', 0))?.answer).toEqual(level(2));
  });

  it('is there whole or not at all, whichever write fails', async () => {
    await readyWork();
    await tab.signOff('first', signature);
    const writes = await failEachWrite(() => tab.startRevision('first'));
    // The wording; the draft, its answers and the old one, each with a line of history; the last activity.
    expect(writes).toBe(1 + 2 * (criteria.length + 2) + 1);
  });

  it('is not made twice, and is not the year before', async () => {
    await readyWork();
    await tab.signOff('first', signature);
    const id = await tab.startRevision('first');
    expect(await tab.startRevision('first')).toBe(id);
    expect(await tab.readEarlier(id)).toBeNull();
    await tab.setDeleted('assessments', [id], id, true);
    expect(await tab.startRevision('first')).not.toBe(id);
  });

  it('cannot be made of a draft', async () => {
    await readyWork();
    await expect(tab.startRevision('first')).rejects.toMatchObject({ reason: 'unreadable' });
  });
});

describe('the next year', () => {
  it('takes over the evidence without levels, whole or not at all', async () => {
    await readyWork();
    const fields = { ...assessmentFields(tab, 'Next'), startedFrom: 'first' };
    await failEachWrite(() => tab.createAssessment('next', fields, [tab.pin(matrix)]));
    const { responses } = await ready('next');
    expect([...responses.values()]).toHaveLength(1);
    expect(responses.get(criteria[0]!)).toMatchObject({
      answer: null,
      note: '',
      priority: null,
      evidence: [{ evidenceId: 'policy', supportsLevel: null }],
    });
    expect(await answerTo(tab, 'first', 0)).toMatchObject({ answer: level(2), note: 'Note 0' });
  });
});

describe('the file of a signed-off copy', () => {
  it('is named after its reference, reads as unchanged and can be added to another browser', async () => {
    await readyWork();
    await tab.signOff('first', signature);
    const { assessment, responses } = await ready();
    const { name, text } = await tab.makeSignedFile('first', '0.1.0');
    expect(name).toBe(`ap-governance-signed-off_anytown-nhs-ft_${assessment.signOff?.reference ?? ''}.json`);
    const { workspace } = readExchange(text);
    expect(contentHash(workspace.snapshots[0]?.content)).toBe(assessment.signOff?.sha256);
    await newBrowser();
    tab = await openTab();
    await tab.restoreWorkspace(
      workspace,
      { mode: 'add', resolutions: new Map() },
      { fileName: name, at: '2026-11-21T09:00:00.000Z' },
    );
    const elsewhere = await ready();
    expect(elsewhere.signed).toBe('intact');
    expect([...elsewhere.responses]).toEqual([...responses]);
  });

  it('stands beside a draft of the same assessment, under a name and an address of its own', async () => {
    await readyWork();
    const draft = readExchange((await tab.makeBackup('0.1.0', false)).text).workspace;
    await tab.signOff('first', signature);
    const { text } = await tab.makeSignedFile('first', '0.1.0');
    await newBrowser();
    tab = await openTab();
    const source = { fileName: 'x', at: '' };
    const add = { mode: 'add', resolutions: new Map() } as const;
    await tab.restoreWorkspace(draft, add, source);
    await tab.restoreWorkspace(readExchange(text).workspace, add, source);
    const { workspace } = await tab.readWorkspace();
    const copy = workspace.assessments.find(({ status }) => status === 'signed-off')!;
    expect((await ready()).assessment.status).toBe('draft');
    const shown = await ready(copy.id);
    expect(shown.signed).toBe('intact');
    expect(shown.assessment).toMatchObject({ id: copy.id, name: 'First (from backup file)' });
  });
});

describe('deleting for ever', () => {
  const item = {
    table: 'assessments',
    id: 'first',
    name: 'First',
    deletedAt: '',
    deletedOrganisationId: null,
  } as const;
  const secret = 'Note 0';

  it('leaves no word of it in any table, and the row of each record', async () => {
    await readyWork();
    await tab.saveAnswer('first', criteria[0]!, { note: 'Later note' }, section);
    await tab.setDeleted('assessments', ['first'], 'first', true);
    expect(JSON.stringify(await dumpOf(tab))).toContain(secret);
    const { length } = (await tab.readWorkspace()).workspace.responses;
    await tab.eraseItem(item);
    const text = JSON.stringify(await dumpOf(tab));
    for (const word of [secret, 'Later note', 'Ruth Adeyemi', 'Dr Priya Nair']) {
      expect(text).not.toContain(word);
    }
    const { workspace, unreadable } = await tab.readWorkspace();
    expect(unreadable).toEqual([]);
    expect(workspace.responses).toHaveLength(length);
    expect([...workspace.assessments, ...workspace.responses].every(isErased)).toBe(true);
    expect(workspace.evidence[0]?.title).toBe('Supervision policy');
  });

  it('does all of it or nothing, whichever write fails', async () => {
    await readyWork();
    await tab.setDeleted('assessments', ['first'], 'first', true);
    expect(await failEachWrite(() => tab.eraseItem(item))).toBeGreaterThan(criteria.length);
  });

  it('is not undone by adding a file that still has it', async () => {
    await readyWork();
    const file = readExchange((await tab.makeBackup('0.1.0', false)).text).workspace;
    await tab.setDeleted('assessments', ['first'], 'first', true);
    await tab.setDeleted('evidence', ['policy'], 'anytown', true);
    await tab.eraseItem(item);
    await tab.eraseItem({ ...item, table: 'evidence', id: 'policy', name: 'Supervision policy' });
    await tab.restoreWorkspace(
      file,
      { mode: 'add', resolutions: new Map([['first', 'use-file']]) },
      { fileName: 'x', at: '' },
    );
    const text = JSON.stringify(await dumpOf(tab));
    expect(text).not.toContain(secret);
    expect(text).not.toContain('Supervision policy');
    expect((await tab.readAssessment('first')).state).toBe('missing');
  });
});
