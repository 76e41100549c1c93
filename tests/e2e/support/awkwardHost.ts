import { once } from 'node:events';
import { createServer } from 'node:http';

/** Where `startAwkwardHost` puts the app. */
export const awkwardFolder = '/team/governance/';

/**
 * Passes requests on to a plain server, with the habits of real hosts that have broken offline apps: it lives
 * in a folder, answers `Vary: Origin`, and sends a page, as if all were well, in place of a missing file.
 * @param target address of the plain server, ending with a slash
 * @returns the address of the app and a function that stops the host
 */
export async function startAwkwardHost(port: number, target: string) {
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      const inside = path.startsWith(awkwardFolder);
      let answer = await fetch(target + (inside ? path.slice(awkwardFolder.length) : 'nowhere'));
      if (answer.status === 404) answer = await fetch(target);
      for (const [name, value] of answer.headers)
        if (!['content-encoding', 'content-length', 'vary', 'connection'].includes(name))
          response.setHeader(name, value);
      response.setHeader('Vary', 'Origin');
      response.end(Buffer.from(await answer.arrayBuffer()));
    })().catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${port}${awkwardFolder}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
