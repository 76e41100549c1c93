import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '#core/canonical.ts';
import { encryptedText, looksEncrypted, readEncrypted } from '#core/exchange/encrypted.ts';
import { lockText, newPassphrase, unlockText } from '#storage/passphrase.ts';
import { recordFigure, seeded, trials } from '../trust/figures.ts';
import { dumpOf, newBrowser, openTab, someWork } from './someWork.ts';

beforeEach(newBrowser);

const passphrase = 'amber kettle orchard violin walnut';
const asFile = (text: string) => new File([text], 'backup_protected.json', { type: 'application/json' });
const always = (answer: string) => () => Promise.resolve(answer);

it('is opened with its passphrase and nothing else, and holds what a plain one would', async () => {
  const tab = await openTab();
  await someWork(tab, [2, 3]);
  const { workspace } = await tab.readWorkspace();
  const made = await tab.makeProtectedBackup('0.1.0', false, passphrase);
  expect(made.name).toMatch(/^ap-governance-backup_anytown-nhs-ft_[\d-]+_\d{4}_protected\.json$/);
  expect(looksEncrypted(made.text)).toBe(true);
  for (const word of ['Anytown', 'First', 'Note 0', passphrase]) expect(made.text).not.toContain(word);

  const asked: boolean[] = [];
  const answers = ['amber kettle', `  amber  kettle orchard violin walnut `];
  const { workspace: read } = await tab.openFile(asFile(made.text), (again) => {
    asked.push(again);
    return Promise.resolve(answers[asked.length - 1] ?? null);
  });
  expect(asked).toEqual([false, true]);
  expect(read).toEqual(workspace);

  await made.done();
  expect(await tab.readBackupStatus()).toMatchObject({ fileName: made.name, changesSince: 0 });
});

it('is refused without a passphrase, and too big before it is read', async () => {
  const tab = await openTab();
  const text = await lockText('{}', passphrase, 100_000);
  await expect(tab.openFile(asFile(text))).rejects.toMatchObject({ fault: 'no-passphrase' });
  const big = asFile(text);
  Object.defineProperty(big, 'size', { value: 400 * 1024 * 1024 });
  await expect(tab.openFile(big, always(passphrase))).rejects.toMatchObject({ fault: 'too-big' });
});

it('checks what comes out of it like any other file', async () => {
  const tab = await openTab();
  for (const [content, fault] of [
    ['{"format":"another-tool"}', 'not-ours'],
    ['{"a":{"__proto__":1}}', 'hostile'],
    [await lockText('{}', passphrase, 100_000), 'not-ours'],
  ] as const) {
    const text = await lockText(content, passphrase, 100_000);
    await expect(tab.openFile(asFile(text), always(passphrase))).rejects.toMatchObject({ fault });
  }
});

it('keeps any text, and makes another passphrase each time', async () => {
  const awkward = '\uFEFF{"a":"\\ud800 \u0000 é e\u0301 👩‍⚕️"}\r\n';
  expect(await unlockText(readEncrypted(await lockText(awkward, 'é ü', 100_000)), 'e\u0301 u\u0308')).toBe(
    awkward,
  );
  expect(new Set(Array.from({ length: 50 }, newPassphrase)).size).toBe(50);
});

describe('A32', () => {
  const counts: Record<string, number> = {
    'wrong passphrases accepted': 0,
    'changed files accepted': 0,
    'stores changed': 0,
    'salts or vectors used twice': 0,
    'refusals slower than 2 s': 0,
  };
  const full = trials(40, 1000);
  let slowest = 0;
  afterAll(() =>
    recordFigure({
      id: 'A32',
      trial: 'one-bit changes of a protected file',
      trials: full,
      counts,
      measured: { 'slowest refusal, 600,000 rounds': `${Math.round(slowest)} ms` },
      seed: 32,
      notCovered: 'Guessing by someone who has much time and many computers.',
    }),
  );
  const count = (what: string) => (counts[what] = (counts[what] ?? 0) + 1);

  it('A32 a wrong passphrase and any changed bit are refused within 2 s, and nothing changes', async () => {
    const tab = await openTab();
    await someWork(tab, [2, 3]);
    const before = JSON.stringify(await dumpOf(tab));
    const { text: plain } = await tab.makeBackup('0.1.0', false);
    const random = seeded(32);
    const refuse = async (text: string, key: string, what: string) => {
      const started = performance.now();
      let tries = 0;
      const opened = await tab
        .openFile(asFile(text), () => Promise.resolve(tries++ === 0 ? key : null))
        .then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof Error) || !('fault' in error)) throw error;
            return false;
          },
        );
      const took = performance.now() - started;
      slowest = Math.max(slowest, took);
      if (opened) count(what);
      if (took > 2000) count('refusals slower than 2 s');
    };
    // With all the rounds that files are written with.
    const strong = await lockText(plain, passphrase);
    for (const wrong of ['', 'amber kettle orchard violin', passphrase.toUpperCase(), `${passphrase}s`])
      await refuse(strong, wrong, 'wrong passphrases accepted');

    const file = await lockText(plain, passphrase, 100_000);
    const whole = readEncrypted(file);
    for (let trial = 0; trial < full; trial++) {
      // As a disk does it: any bit of the file.
      const at = Math.floor(random() * file.length);
      const bit = 1 << Math.floor(random() * 7);
      const flipped = (text: string, where: number) =>
        text.slice(0, where) + String.fromCharCode(text.charCodeAt(where) ^ bit) + text.slice(where + 1);
      await refuse(flipped(file, at), passphrase, 'changed files accepted');
      // As a person does it, who can renew the hash but not the seal.
      const inside = Math.floor(random() * (whole.ciphertext.length - 8));
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
      const letter = letters.charAt(letters.indexOf(whole.ciphertext.charAt(inside)) ^ (1 << (trial % 6)));
      const forged = whole.ciphertext.slice(0, inside) + letter + whole.ciphertext.slice(inside + 1);
      await refuse(encryptedText(whole.header, forged), passphrase, 'changed files accepted');
    }
    // The header is sealed, too: another number of rounds gives another key, another version another seal.
    for (const [from, to] of [
      ['100000', '100001'],
      ['"formatVersion":1', '"formatVersion":2'],
    ] as const)
      await refuse(
        encryptedText(whole.header.replace(from, to), whole.ciphertext),
        passphrase,
        'changed files accepted',
      );
    if (JSON.stringify(await dumpOf(tab)) !== before) count('stores changed');
    expect(sha256Hex(await unlockText(whole, passphrase))).toBe(sha256Hex(plain));
  }, 900_000);

  it('A32 two files of the same data have nothing in common', async () => {
    const files = await Promise.all(
      Array.from({ length: trials(5, 100) }, () => lockText('{"same":true}', passphrase, 100_000)),
    );
    const read = files.map(readEncrypted);
    for (const part of ['salt', 'iv', 'ciphertext'] as const)
      if (new Set(read.map((one) => one[part])).size < read.length) count('salts or vectors used twice');
    expect(counts).toEqual(Object.fromEntries(Object.keys(counts).map((what) => [what, 0])));
  });
});
