import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheControl, contentSecurityPolicy, securityHeaders } from '../../scripts/headers.js';
import { startServer } from '../../scripts/serve.js';

const script = 'export const words = "governance";\n'.repeat(100);
const site = {
  'index.html': '<!doctype html><title>Start</title>',
  'sw.js': 'self',
  'manifest.webmanifest': '{}',
  'icon.svg': '<svg/>',
  'icon-192.png': 'png',
  'assets/index-abc123.js': script,
  'assets/index-abc123.css': 'p{}',
  'team/index.html': 'A page in a folder',
  _headers: 'secret',
};

let server: Awaited<ReturnType<typeof startServer>>;
let folder: string;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'governance-serve-')), 'dist');
  for (const [name, text] of Object.entries({ ...site, '../secret.txt': 'outside' })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  server = await startServer(0, folder);
});

afterAll(() => server.close());

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init);

/** Sends the path as it is written: fetch would tidy `..` away before the server sees it. */
const rawStatus = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the local server', () => {
  it.each([
    ['', 'text/html; charset=utf-8'],
    ['index.html', 'text/html; charset=utf-8'],
    ['team/', 'text/html; charset=utf-8'],
    ['assets/index-abc123.js', 'text/javascript; charset=utf-8'],
    ['assets/index-abc123.css', 'text/css; charset=utf-8'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
    ['icon-192.png', 'image/png'],
  ])('sends /%s as %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it.each(['', 'sw.js', 'assets/index-abc123.js', 'assets/missing.js'])(
    'sends every security header with /%s',
    async (path) => {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
    },
  );

  it('forbids everything that the policy does not name, and being framed', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none';/);
    expect(contentSecurityPolicy).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
  });

  it.each(['', 'index.html', 'sw.js', 'manifest.webmanifest', 'icon.svg'])(
    'asks browsers to check /%s each time',
    async (path) => {
      expect((await get(path)).headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets browsers keep files whose name carries a hash', async () => {
    expect((await get('assets/index-abc123.js')).headers.get('cache-control')).toContain('immutable');
  });

  it('answers 304 when the browser has the same bytes', async () => {
    const etag = (await get('index.html')).headers.get('etag') ?? '';
    expect((await get('index.html', { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await get('sw.js', { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  it.each(['br', 'gzip', 'identity'])('packs text with %s and sends the same text', async (coding) => {
    const response = await get('assets/index-abc123.js', { headers: { 'Accept-Encoding': coding } });
    expect(response.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding);
    expect(await response.text()).toBe(script);
  });

  it.each(['assets/missing.js', 'nowhere', 'team', '_headers', 'index.html/'])(
    'answers 404 to /%s and sends no page in its place',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    },
  );

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '/assets/../../secret.txt',
    '//secret.txt',
    '/index.html%00.js',
  ])('does not leave its folder for %s', async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  it('refuses to be written to', async () => {
    expect((await get('index.html', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('says that the port is taken', async () => {
    await expect(startServer(Number(new URL(server.url).port), folder)).rejects.toThrow('EADDRINUSE');
  });
});

describe('public/_headers', () => {
  const blocks = new Map(
    readFileSync('public/_headers', 'utf8')
      .split(/\n(?=\/)/)
      .slice(1)
      .map((block) => {
        const [path = '', ...lines] = block.trim().split('\n');
        const pairs = lines.map((line) => [
          line.slice(0, line.indexOf(':')).trim(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]);
        return [path, Object.fromEntries(pairs) as Record<string, string>];
      }),
  );

  it('gives hosts the same security headers as the local server', () => {
    expect(blocks.get('/*')).toEqual(securityHeaders);
  });

  it('gives hosts the same caching', () => {
    for (const path of ['/', '/index.html', '/sw.js', '/manifest.webmanifest'])
      expect(blocks.get(path)).toEqual({ 'Cache-Control': cacheControl(path) });
    expect(blocks.get('/assets/*')).toEqual({ 'Cache-Control': cacheControl('/assets/x') });
  });
});
