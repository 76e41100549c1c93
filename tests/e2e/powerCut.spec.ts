import { join } from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import { recordFigure, recordNotRun, seeded, trials } from '../trust/figures.ts';
import { asAfterPowerCut, type Disk, newDisk, unplug, whyNoDisks } from './support/disk.ts';
import { launchApp, startAppServer } from './support/launchApp.ts';
import { aMoment, ScriptedUser, storeSample } from './support/scriptedUser.ts';

// Tests that restart the browser need an origin of their own: another port is another, empty store.
const port = Number(process.env['E2E_POWER_PORT'] ?? 4196);
const address = `http://localhost:${port}/`;
const profileOn = ({ folder }: Disk) => join(folder, 'profile');

interface Damage {
  lost: string[];
  torn: string[];
  unopened: number;
}

/**
 * Cuts the power of `disk` a moment after `user` has begun to edit, opens the app on what was on it, and adds what is
 * missing to `damage`. Returns the disk as it is now.
 */
async function cutPower(
  disk: Disk,
  round: number,
  user: ScriptedUser,
  random: () => number,
  damage: Damage,
  before?: (context: BrowserContext) => unknown,
): Promise<Disk> {
  const app = await launchApp(profileOn(disk), `${address}${user.address(round)}`, {
    ...(before && { before }),
  });
  await user.ready(app.page, round);
  const working = user.work(app.page, round);
  await aMoment(random);
  app.freeze();
  const after = asAfterPowerCut(disk);
  await app.kill();
  await working;
  await unplug(disk);
  const now = after.plugIn();
  const again = await launchApp(profileOn(now), `${address}${user.address(round)}`);
  try {
    await user.ready(again.page, round);
    const { lost, torn } = await user.compare(again.page);
    damage.lost.push(...lost);
    damage.torn.push(...torn);
  } catch {
    damage.unopened++;
  }
  await again.close();
  return now;
}

/** What the browser does when nobody asks for more: data is written once the system finds the time. */
const relaxedWrites = (context: BrowserContext) =>
  context.addInitScript(() => {
    const ask = Reflect.get(IDBDatabase.prototype, 'transaction');
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
      return ask.call(this, stores, mode, { ...options, durability: 'relaxed' });
    };
  });

test('A04 power cuts lose nothing that was said to be saved', async () => {
  test.setTimeout(7_200_000);
  const why = await whyNoDisks();
  if (why !== null) {
    recordNotRun('A04', why);
    return;
  }
  const cuts = trials(1, 50);
  const controls = trials(0, 5);
  const seed = 20261123;
  const random = seeded(seed);
  const user = new ScriptedUser();
  const damage: Damage = { lost: [], torn: [], unopened: 0 };
  const careless = new ScriptedUser();
  const carelessDamage: Damage = { lost: [], torn: [], unopened: 0 };
  const server = await startAppServer(port);
  let disk = newDisk(384);
  try {
    const first = await launchApp(profileOn(disk), 'about:blank');
    await storeSample(first.page, address);
    await first.close();
    for (let round = 0; round < cuts; round++) disk = await cutPower(disk, round, user, random, damage);
    for (let round = 0; round < controls; round++)
      disk = await cutPower(disk, round, careless, random, carelessDamage, relaxedWrites);
  } finally {
    await unplug(disk);
    await server.stop();
  }
  recordFigure({
    id: 'A04',
    trial: 'power cuts, 150 to 2,000 ms into editing',
    trials: cuts,
    seed,
    counts: {
      'edits said to be saved and lost': damage.lost.length,
      'edits stored by half': damage.torn.length,
      'times that the tool did not open afterwards': damage.unopened,
    },
    measured: {
      'edits said to be saved': user.savedCount.toLocaleString('en-GB'),
      ...(controls > 0 && {
        'losses that the same test finds in 5 more cuts when the browser writes in its usual, less strict way':
          String(carelessDamage.lost.length),
      }),
    },
    notCovered:
      'The power was not really cut: the browser was stopped and the disk (a file with ext4, on Linux) was copied as it was, without what the system still held in memory. A disk that says “written” before it is would lose more.',
  });
  expect(user.savedCount).toBeGreaterThan(0);
  expect(damage).toEqual({ lost: [], torn: [], unopened: 0 });
  if (controls > 0) expect(carelessDamage.lost.length, 'the test would notice a loss').toBeGreaterThan(0);
});
