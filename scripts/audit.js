/** `npm run audit`: known holes in the libraries that people run, high and critical. Needs a registry that answers. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Asks the registry about the runtime dependencies.
 * @returns {{ state: 'not run', why: string } | { state: 'run', grave: number, all: number }} `grave`: high and critical
 */
export function audit() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  /** @type {{ message?: string, metadata?: { vulnerabilities?: Record<string, number> } }} */
  let answer;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return { state: 'not run', why: 'npm gave no answer' };
  }
  const found = answer.metadata?.vulnerabilities;
  if (found === undefined)
    return {
      state: 'not run',
      why: `the registry answers no such questions (${answer.message?.split(' - ')[0] ?? 'without a reason'})`,
    };
  return { state: 'run', grave: (found['high'] ?? 0) + (found['critical'] ?? 0), all: found['total'] ?? 0 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = audit();
  if (result.state === 'not run') {
    console.log(`Not run: ${result.why}. Nothing is known about holes in the runtime dependencies.`);
  } else {
    console.log(`Runtime dependencies: ${result.grave} high or critical advisories, ${result.all} in all.`);
    if (result.grave > 0) process.exitCode = 1;
  }
}
