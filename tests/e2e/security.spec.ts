import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, newProfile, startAppServer } from './support/launchApp.ts';
import { changeFile, copyBuild } from './support/release.ts';

// Other ports are other origins with empty storage, so these tests keep to their own.
const port = Number(process.env['E2E_SECURITY_PORT'] ?? 4192);
const spyPort = port + 1;
const spyUrl = `http://127.0.0.1:${spyPort}/`;

/**
 * Another computer, as far as the page can tell: writes down each request, and serves the probe on a page without any
 * policy, which shows that each way works where nothing stands against it.
 */
async function startSpy() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    if (path === 'control') {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<!doctype html><html data-probe-target="${spyUrl}"><body><script type="module" src="/probe.js"></script>`,
      );
    } else if (path === 'probe.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync('tests/e2e/support/probe.js'));
    } else if (!['favicon.ico', 'manifest.webmanifest'].includes(path)) {
      asked.push(path);
      response.end();
    } else response.end();
  });
  server.on('upgrade', (request, socket) => {
    asked.push((request.url ?? '').slice(1));
    socket.destroy();
  });
  server.listen(spyPort, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function probeResults(page: Page): Promise<Record<string, string>> {
  await expect(page.locator('html')).toHaveAttribute('data-probe', /./, { timeout: 20_000 });
  return JSON.parse((await page.locator('html').getAttribute('data-probe')) ?? '{}') as Record<
    string,
    string
  >;
}

test('code in the page can make no code from text and send nothing to another address', async () => {
  test.setTimeout(90_000);
  const spy = await startSpy();
  const folder = copyBuild();
  writeFileSync(join(folder, 'assets/probe.js'), readFileSync('tests/e2e/support/probe.js'));
  changeFile(folder, 'index.html', (html) =>
    html.replace(
      '</head>',
      `<script type="module" src="./assets/probe.js?to=${encodeURIComponent(spyUrl)}"></script></head>`,
    ),
  );
  const server = await startAppServer(port, folder);
  const app = await launchApp(newProfile(), `${spyUrl}control`);
  try {
    const control = await probeResults(app.page);
    const ways = new Set(spy.asked.map((path) => path.replace(/\..*/, '')));
    // What the control cannot show would prove nothing below.
    expect([...ways].sort()).toEqual([
      'background',
      'beacon',
      'events',
      'fetch',
      'font',
      'form',
      'frame',
      'image',
      'import',
      'object',
      'ping',
      'prefetch',
      'script',
      'socket',
      'style',
      'video',
      'xhr',
    ]);
    expect(control).toMatchObject({
      innerHTML: 'done',
      eval: 'done',
      worker: 'done',
      'code from text': 'true',
      RTCPeerConnection: 'function',
      'fetch from its own host': 'answered',
    });

    spy.asked.length = 0;
    await app.page.goto(server.url);
    const results = await probeResults(app.page);
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
    const refused = [
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'document.write',
      'DOMParser',
      'srcdoc',
      'script.src',
      'script.text',
      'worker',
      'another policy',
      'the default policy',
    ];
    for (const way of refused) expect(results[way], way).toBe('threw TypeError');
    expect(results['eval']).toBe('threw EvalError');
    expect(results['Function']).toBe('threw EvalError');
    expect(results['code from text']).toBe('false');
    expect(results['RTCPeerConnection']).toBe('undefined');
    expect(results['fetch from its own host']).toBe('refused');
    expect(spy.asked).toEqual([]);
  } finally {
    await app.close();
    await server.stop();
    spy.stop();
  }
});
