import { execFileSync, spawnSync } from 'node:child_process';
import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockText } from '#storage/passphrase.ts';
import { aWorkspace, writeFile } from '../core/aWorkspace.ts';

const passphrase = 'amber café kettle orchard violin';
const description = readFileSync('src/core/exchange/README.md', 'utf8');
const plain = writeFile(aWorkspace());

it('is as its description says: opened here by another program from the description alone', async () => {
  const text = await lockText(plain, passphrase);
  const file = JSON.parse(text) as {
    kdf: { iterations: number; salt: string };
    cipher: { iv: string };
    ciphertext: string;
    sha256: string;
  };
  const bytes = Buffer.from(file.ciphertext, 'base64');
  const key = pbkdf2Sync(passphrase, Buffer.from(file.kdf.salt, 'base64'), file.kdf.iterations, 32, 'sha256');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(file.cipher.iv, 'base64'));
  decipher.setAAD(Buffer.from(text.slice(0, text.indexOf(',"ciphertext":"'))));
  decipher.setAuthTag(bytes.subarray(-16));
  expect(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString()).toBe(plain);
  expect(file.sha256).toBe(
    createHash('sha256')
      .update(text.slice(0, text.lastIndexOf('","sha256":"')))
      .digest('hex'),
  );
  const body = plain.slice(plain.indexOf('"payload":') + 10, plain.lastIndexOf(',"payloadSha256"'));
  expect(plain).toContain(`"payloadSha256":"${createHash('sha256').update(body).digest('hex')}"`);
});

it('comes with 15 lines of Python at most, which open a protected file where Python has its library', async () => {
  const program = /```python\n([\s\S]+?)```/.exec(description)?.[1] ?? '';
  expect(program.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(15);
  // Where there is none, the test above has followed the same steps.
  if (spawnSync('python3', ['-c', 'import cryptography']).status !== 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'governance-format-'));
  const [file, outcome] = [join(folder, 'file.json'), join(folder, 'plain.json')];
  writeFileSync(file, await lockText(plain, passphrase));
  execFileSync('python3', ['-c', program, file, outcome], {
    input: `  ${passphrase.replace('é', 'e\u0301')} \n`,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
  });
  expect(readFileSync(outcome, 'utf8')).toBe(plain);
});
