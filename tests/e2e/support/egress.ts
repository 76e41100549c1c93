import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A proxy that answers nobody and writes down who was asked for. Browsers never send what is on this computer through
 * one, so what arrives here was meant for another.
 */
export async function startRefusingProxy(port: number) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url ?? ''}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    argument: `--proxy-server=http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Listens on every network interface, where the computer allows it (root, with tcpdump).
 * @returns `null` where it cannot; else a function that stops and gives what went over the wire, as text
 */
export async function startWireTap(): Promise<null | (() => Promise<string>)> {
  if (process.getuid?.() !== 0 || spawnSync('tcpdump', ['--version']).status !== 0) return null;
  const file = join(mkdtempSync(join(tmpdir(), 'governance-wire-')), 'all.pcap');
  // Inside the computer other programs talk, and the requests of the browser there are listed anyway.
  const filter = 'not host 127.0.0.1 and not host ::1';
  const tap = spawn('tcpdump', ['-Z', 'root', '-i', 'any', '-U', '-s', '0', '-w', file, filter], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(tap, 'exit');
  if (!(await Promise.race([once(tap.stderr, 'data').then(() => true), ended.then(() => false)])))
    return null;
  return async () => {
    tap.kill('SIGINT');
    await ended;
    return readFileSync(file, 'latin1');
  };
}
