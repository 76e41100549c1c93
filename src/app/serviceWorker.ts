interface ServiceWorkerEvents {
  /**
   * A new release is stored and waits. `apply` starts it and reloads this page once, so everything typed must
   * be saved before it is called. Other open tabs keep running the release they started with.
   */
  onUpdateReady: (apply: () => void) => void;
  /** Every file of the app is on this device: it now starts without a network. */
  onReadyOffline: () => void;
}

/** Browsers that enforce Trusted Types want the address from a named policy; it can only give this one. */
function workerAddress(): string | TrustedScriptURL {
  const constant = './sw.js';
  return (
    window.trustedTypes
      ?.createPolicy('sw-url', { createScriptURL: () => constant })
      .createScriptURL(constant) ?? constant
  );
}

function isComplete(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      resolve(data === true);
      port1.close();
    };
    worker.postMessage('IS_COMPLETE', [port2]);
  });
}

function whenState(worker: ServiceWorker, state: ServiceWorkerState, then: () => void): void {
  if (worker.state === state) {
    then();
    return;
  }
  worker.addEventListener('statechange', function watch() {
    if (worker.state !== state) return;
    worker.removeEventListener('statechange', watch);
    then();
  });
}

/**
 * Keeps a copy of the app in the browser, so that it starts offline. Call once, after the first render: the
 * copy must not compete with it for the network. Does nothing in development and where the browser has no
 * service workers (no secure context, some private windows); then neither event ever comes.
 */
export function registerServiceWorker({ onUpdateReady, onReadyOffline }: ServiceWorkerEvents): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void start(navigator.serviceWorker, { onUpdateReady, onReadyOffline });
}

const hour = 60 * 60 * 1000;

/** Browsers look for a new release only when a page is opened, and tabs stay open for weeks. */
function lookWhenSeenAgain(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < hour) return;
    looked = Date.now();
    // Without a network there is nothing to say.
    registration.update().catch(() => undefined);
  });
}

async function start(container: ServiceWorkerContainer, events: ServiceWorkerEvents): Promise<void> {
  let registration: ServiceWorkerRegistration;
  try {
    registration = await container.register(workerAddress(), { updateViaCache: 'none' });
  } catch {
    // The app works without it, online only: it never claims to be ready offline.
    return;
  }

  function apply(): void {
    const { waiting } = registration;
    if (!waiting) {
      // Another tab has already started the new release.
      location.reload();
      return;
    }
    container.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('SKIP_WAITING');
  }

  const watch = (worker: ServiceWorker) => {
    // Without an active worker this is the first installation, not an update.
    if (registration.active) whenState(worker, 'installed', () => events.onUpdateReady(apply));
  };
  if (registration.waiting) events.onUpdateReady(apply);
  if (registration.installing) watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) watch(registration.installing);
  });

  lookWhenSeenAgain(registration);

  const { active } = await container.ready;
  if (!active) return;
  whenState(active, 'activated', () => {
    void isComplete(active).then((complete) => {
      if (complete) events.onReadyOffline();
    });
  });
}
