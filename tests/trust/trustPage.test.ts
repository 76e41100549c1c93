import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTests } from '../../scripts/trust/find.js';
import { list } from '../../scripts/trust/list.js';
import { trustPage } from '../../scripts/trust/page.js';
import { type Entry, merged, readFigures, type TrustRecord } from '../../scripts/trust/records.js';

const run: TrustRecord = {
  id: 'A02',
  backEnd: 'leveldb',
  backEndSeen: true,
  date: '2026-11-27',
  commit: '1a2b3c4',
  runtime: 'Chromium 156.0.8078.108',
  seconds: 720,
  passed: 1,
  failed: [],
  figures: [
    {
      id: 'A02',
      trial: 'kills of the browser',
      trials: 200,
      counts: { 'saved answers lost': 0 },
      measured: { 'usable again, p95': '812 ms' },
      seed: 7,
      notCovered: 'Other systems than Linux.',
    },
  ],
  notRun: [],
};

describe('docs/trust.md', () => {
  const entries = JSON.parse(readFileSync('docs/trust.json', 'utf8')) as Entry[];

  it('is what the generator makes of docs/trust.json', async () => {
    expect(readFileSync('docs/trust.md', 'utf8')).toBe(await trustPage(entries));
  });

  it('has results or a reason for every test of the list, in its order', () => {
    expect(list.map(({ id }) => id)).toEqual(
      Array.from({ length: 38 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`),
    );
    expect([...new Set(entries.map(({ id }) => id))]).toEqual(list.map(({ id }) => id));
    for (const entry of entries) {
      const hasRun = 'figures' in entry && entry.passed + entry.failed.length > 0;
      expect(hasRun || entry.notRun.length > 0, entry.id).toBe(true);
    }
  });
});

describe('the page of results', () => {
  it('states each figure with what it allows to say', async () => {
    const page = await trustPage(merged([], [run]));
    expect(page).toContain('saved answers lost: 0 of 200 (at most 1.5 % at 95 %)');
    expect(page).toContain('_200 × kills of the browser (seed 7)_');
    expect(page).toContain('usable again, p95: 812 ms');
    expect(page).toContain('- **A02.** Other systems than Linux.');
    expect(page).toContain('LevelDB<br>Chromium 156.0.8078.108<br>2026-11-27, commit 1a2b3c4, 12 min');
    expect(page).toContain('1 of 38 tests were run. 0 failed. 37 were not run (A01, A03,');
  });

  it('hides no failure, and gives no bound where something went wrong or little was tried', async () => {
    const figure = { id: 'A02', trial: 'kills', seed: 1 };
    const page = await trustPage(
      merged(
        [],
        [
          {
            ...run,
            passed: 0,
            failed: ['A02 8 kills'],
            backEndSeen: false,
            figures: [
              { ...figure, trials: 1000, counts: { 'answers lost': 3 } },
              { ...figure, trials: 9, counts: { 'halves seen': 0 } },
            ],
          },
        ],
      ),
    );
    expect(page).toContain('**Failed:** A02 8 kills');
    expect(page).toMatch(/answers lost: 3 of 1,000<br>/);
    expect(page).toMatch(/halves seen: 0 of 9 *\|/);
    expect(page).toContain('LevelDB (not looked at)');
    expect(page).toContain('1 failed (A02)');
  });

  it('names what could not run on the machine, and why', async () => {
    const reason = 'Needs to be run as root.';
    const page = await trustPage(
      merged([], [{ ...run, id: 'A04', passed: 0, figures: [], notRun: [reason] }]),
    );
    expect(page).toContain(`**Not run.** ${reason}`);
    expect(page).toContain('0 of 38 tests were run.');
  });
});

describe('the records', () => {
  it('keep the latest run of each test on each back end', () => {
    const sqlite: TrustRecord = { ...run, backEnd: 'sqlite' };
    const again: TrustRecord = { ...run, date: '2026-12-01' };
    const first = merged([], [run]);
    expect(first).toHaveLength(38);
    const all = merged(merged(first, [sqlite]), [again]);
    expect(all.filter(({ id }) => id === 'A02')).toEqual([again, sqlite]);
    expect(all).toHaveLength(39);
  });

  it('leave out the figure of another id', () => {
    const of = (id: string) => readFigures(id, JSON.stringify({ ...run.figures[0] })).figures;
    expect(of('A05')).toEqual([]);
    expect(of('A02')).toEqual(run.figures);
  });

  it('know which back ends a run was seen on', () => {
    const lines = [{ backEnd: 'sqlite' }, run.figures[0], { id: 'A02', notRun: 'no strace' }];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    expect(readFigures('A02', text)).toEqual({
      figures: run.figures,
      notRun: ['no strace'],
      backEnds: ['sqlite'],
    });
  });
});

it('finds the tests by the ids that their titles begin with', () => {
  const tests = findTests('tests');
  expect(tests.get('A01')?.browser).toEqual([expect.stringMatching(/durability\.spec\.ts$/)]);
  expect(tests.get('A12')?.browser).toEqual(tests.get('A13')?.browser);
  expect([...tests.keys()].filter((id) => !list.some((item) => item.id === id))).toEqual([]);
});
