import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { cacheControl, securityHeaders } from './headers.js';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** @param {Buffer} body */
const brotli = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/**
 * Reads a whole folder into memory. Requests are then looked up by name and never reach the file
 * system, so no address can climb out of the folder.
 * @param {string} root
 */
function readSite(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      // Settings for hosts (_headers and the like) are not part of the site.
      .filter(({ name }) => !/^[_.]/.test(name))
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        const body = readFileSync(file);
        const path = `/${relative(root, file).split(sep).join('/')}`;
        const type = types[extname(name)] ?? 'application/octet-stream';
        const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
        return [path, { body, type, etag, packed: /** @type {Map<string, Buffer>} */ (new Map()) }];
      }),
  );
}

/**
 * Serves a built site on this computer only (127.0.0.1). Files are read once, when it starts.
 * @param {number} port 0 picks a free one
 * @param {string} [root] the folder to serve; dist/ when left out
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects when the port is taken (EADDRINUSE)
 *   or the folder is not there (ENOENT)
 */
export async function startServer(port, root = fileURLToPath(new URL('../dist', import.meta.url))) {
  const site = readSite(root);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    /** @param {number} status @param {string} text */
    const refuse = (status, text) =>
      response.writeHead(status, { 'Content-Type': types['.txt'], 'Cache-Control': 'no-cache' }).end(text);

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(405, 'Only reading is possible here.');
      return;
    }
    const path = (request.url ?? '/').replace(/[?#].*$/, '').replace(/\/$/, '/index.html');
    const file = site.get(path);
    // No page is sent in place of a missing file: a browser would take it for the script it asked for.
    if (!file) {
      refuse(404, 'There is no such file.');
      return;
    }
    response.setHeader('Cache-Control', cacheControl(path));
    response.setHeader('ETag', file.etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('Content-Type', file.type);
    /** @type {Buffer} */
    let body = file.body;
    const accepted = String(request.headers['accept-encoding']);
    const coding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
    if (coding && file.type !== 'image/png') {
      body = file.packed.get(coding) ?? (coding === 'br' ? brotli(file.body) : gzipSync(file.body));
      file.packed.set(coding, body);
      response.setHeader('Content-Encoding', coding);
    }
    response.setHeader('Content-Length', body.byteLength);
    response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {unknown} error @param {number} port */
function explain(error, port) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use. Stop the other program, or choose another port: PORT=${port + 10} npm start`;
  if (code === 'ENOENT') return 'There is no dist folder yet. Run: npm run build';
  return `The server could not start: ${String(error)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env['PORT'] ?? 4173);
  try {
    const { url } = await startServer(port, process.argv[2]);
    console.log(`The app is at ${url.slice(0, -1)}`);
    console.log('To stop, press Ctrl+C.');
  } catch (error) {
    console.error(explain(error, port));
    process.exitCode = 1;
  }
}
