import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { findNginx } from '../../../scripts/browser.js';

/** Unpacks a zip and gives the folder. */
export function unpack(zip: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'governance-package-'));
  for (const [path, data] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return folder;
}

/** True as soon as something listens there, tried for 10 seconds. */
async function listens(port: number): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const socket = connect(port, '127.0.0.1');
    const [event] = await Promise.race([
      once(socket, 'connect').then(() => ['connect']),
      once(socket, 'error').then(() => ['error']),
    ]).catch(() => ['error']);
    socket.destroy();
    if (event === 'connect') return true;
  }
  return false;
}

/**
 * Serves an unpacked package with the nginx of this computer and the settings that the package brings; only the folder
 * in them is changed, as a web team would.
 * @param folder the unpacked package
 * @returns a function that stops it; `null` where nginx is not installed
 */
export async function startNginx(port: number, folder: string): Promise<null | (() => Promise<void>)> {
  const program = findNginx();
  if (program === undefined) return null;
  const home = mkdtempSync(join(tmpdir(), 'governance-nginx-'));
  const snippet = readFileSync(join(folder, 'nginx-sub-path.conf'), 'utf8');
  writeFileSync(join(home, 'site.conf'), snippet.replace(/alias [^;]+;/, `alias ${join(folder, 'site')}/;`));
  const types = [
    'text/html html',
    'text/css css',
    'text/javascript js',
    'image/svg+xml svg',
    'image/png png',
  ];
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off;
worker_processes 1;
pid ${home}/pid;
error_log ${home}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { }
http {
  access_log off;
  types { ${types.map((type) => `${type};`).join(' ')} }
${paths.map((name) => `  ${name}_temp_path ${home}/${name};`).join('\n')}
  server {
    listen 127.0.0.1:${port};
    root ${home};
    include ${home}/site.conf;
  }
}
`,
  );
  const server: ChildProcess = spawn(
    program,
    ['-e', `${home}/error.log`, '-p', home, '-c', `${home}/nginx.conf`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const stopWithTests = () => server.kill('SIGTERM');
  process.once('exit', stopWithTests);
  const ended = once(server, 'exit');
  if (!(await Promise.race([listens(port), ended.then(() => false)])))
    throw new Error(said || 'nginx is silent.');
  return async () => {
    process.off('exit', stopWithTests);
    server.kill('SIGTERM');
    await ended;
  };
}
