import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processesOn } from './launchApp.ts';

/**
 * Counts how often the browser on `profile` makes the system write a file of IndexedDB to the disk, from now until
 * `stop`. `null` where there is no strace or it may not look at the browser.
 */
export async function countSyncs(profile: string): Promise<{ stop: () => Promise<number> } | null> {
  if (spawnSync('strace', ['-V']).status !== 0) return null;
  const file = join(mkdtempSync(join(tmpdir(), 'governance-strace-')), 'calls');
  const processes = processesOn(profile).flatMap((id) => ['-p', String(id)]);
  const tracer = spawn('strace', ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', file, ...processes], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(tracer, 'exit');
  const attached = await new Promise<boolean>((resolve) => {
    let said = '';
    tracer.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split(' attached').length > processes.length / 2) resolve(true);
    });
    void ended.then(() => resolve(false));
    void pause(10_000).then(() => resolve(said.includes(' attached')));
  });
  if (!attached) return null;
  return {
    stop: async () => {
      tracer.kill('SIGINT');
      await ended;
      // One call may take two lines: begun, and resumed.
      const calls = readFileSync(file, 'utf8').split('\n');
      return calls.filter((line) => /\bf(?:data)?sync\(.*IndexedDB/.test(line)).length;
    },
  };
}
