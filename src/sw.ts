import { PrecacheController } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/**
 * The service worker: keeps a complete copy of one release, so that the app starts with the server gone.
 * Every entry of the list carries the hash of its content. A captive portal's page under a script's name, or
 * a host with half of a new release, fails the hash, then the whole installation; the old release stays.
 */
const release = new PrecacheController({
  // Two copies of the app may live under one origin, and cache names are shared by the origin.
  cacheName: `ap-governance ${self.registration.scope}`,
});
// Hosts answer `Vary: Origin`; a kept file must be found whatever headers the next request has.
release.strategy.matchOptions = { ignoreVary: true };
release.addToCacheList(self.__WB_MANIFEST);

const addressOf = (name: string) => new URL(name, self.registration.scope).href;

async function fromRelease(address: string, event: ExtendableEvent): Promise<Response> {
  const request = new Request(address);
  return release.createHandlerBoundToURL(address)({ event, request, url: new URL(address) });
}

/** A tab opened before the last update may still ask for a chunk of its own release. */
async function fromEarlierRelease(request: Request): Promise<Response> {
  const cache = await caches.open(release.strategy.cacheName);
  return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

/** True when every file is here. A file that the browser has dropped is fetched again, if there is a network. */
async function isComplete(event: ExtendableEvent): Promise<boolean> {
  try {
    for (const address of release.getCachedURLs()) await fromRelease(address, event);
    return true;
  } catch {
    return false;
  }
}

async function startRelease(event: ExtendableEvent): Promise<void> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // One tab is the one that asked for the update and reloads. With more, the others still need the old
  // files; the next update clears them away.
  if (tabs.length <= 1) await release.activate(event);
  await self.clients.claim();
}

self.addEventListener('install', (event) => {
  event.waitUntil(release.install(event));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(startRelease(event));
});

self.addEventListener('message', (event) => {
  if (event.data === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (event.data === 'IS_COMPLETE')
    event.waitUntil(isComplete(event).then((complete) => event.ports[0]?.postMessage(complete)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const address = origin + pathname;
  if (release.getCacheKeyForURL(address)) {
    event.respondWith(fromRelease(address, event));
  } else if (request.mode === 'navigate') {
    event.respondWith(fromRelease(addressOf('index.html'), event).catch(() => fetch(request)));
  } else if (address.startsWith(addressOf('assets/'))) {
    event.respondWith(fromEarlierRelease(request));
  }
});
