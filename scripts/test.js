/**
 * All checks, as `npm test`: the unit tests, with type check and lint beside them, because neither keeps more than one
 * core busy; then the browser tests, which want the machine for themselves.
 */
import { spawn } from 'node:child_process';

/**
 * @param {string} script of package.json
 * @param {'live' | 'at the end'} output
 * @returns {Promise<boolean>} whether it passed
 */
function run(script, output) {
  return new Promise((resolve) => {
    const printing = output === 'live' ? 'inherit' : 'pipe';
    /** @type {import('node:child_process').ChildProcess} */
    const child = spawn('npm', ['run', script], {
      shell: process.platform === 'win32',
      stdio: ['ignore', printing, printing],
    });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout?.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

const still = async () => (await run('typecheck', 'at the end')) && (await run('lint', 'at the end'));
const passed = await Promise.all([still(), run('unit', 'live')]);
process.exitCode = passed.every(Boolean) && (await run('e2e', 'live')) ? 0 : 1;
