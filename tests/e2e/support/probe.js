// Put into a copy of the build, or into a page without a policy: tries every way to make code from text and to send
// words to another address, as a compromised library would, and says what became of each try.
const target =
  new URL(import.meta.url).searchParams.get('to') ?? document.documentElement.dataset['probeTarget'] ?? '';
/** @type {Record<string, string>} */
const results = {};
/**
 * Runs one try; `threw` is its error, `done` means that the browser let it happen.
 * @param {string} name @param {() => unknown} go
 */
const attempt = (name, go) => {
  try {
    go();
    results[name] = 'done';
  } catch (error) {
    results[name] = `threw ${error instanceof Error ? error.name : ''}`;
  }
};
/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 */
const element = (tag, properties) =>
  document.body.appendChild(Object.assign(document.createElement(tag), properties));
const holder = () => document.body.appendChild(document.createElement('div'));

attempt('innerHTML', () => (holder().innerHTML = '<b>x</b>'));
attempt('outerHTML', () => (holder().outerHTML = '<b>x</b>'));
attempt('insertAdjacentHTML', () => holder().insertAdjacentHTML('beforeend', '<b>x</b>'));
attempt('document.write', () => document.write('<b>x</b>'));
attempt('DOMParser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html'));
attempt('srcdoc', () => element('iframe', { srcdoc: '<b>x</b>' }));
attempt('eval', () => (0, eval)('1'));
attempt('Function', () => new Function('return 1')());
attempt('setTimeout', () => setTimeout('window.fromText = true'));
attempt('script.src', () => element('script', { src: `${target}script.js` }));
attempt('script.text', () => element('script', { text: 'window.fromText = true' }));
attempt('worker', () => new Worker(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))));
const policies = /** @type {{ createPolicy: (name: string, rules: object) => unknown }} */ (
  Reflect.get(window, 'trustedTypes')
);
const raw = { createHTML: (/** @type {string} */ text) => text };
attempt('another policy', () => policies.createPolicy('mine', raw));
attempt('the default policy', () => policies.createPolicy('default', raw));

attempt('fetch', () => void fetch(`${target}fetch`, { mode: 'no-cors' }).catch(() => undefined));
attempt('XMLHttpRequest', () => {
  const request = new XMLHttpRequest();
  request.open('GET', `${target}xhr`);
  request.send();
});
attempt('sendBeacon', () => navigator.sendBeacon(`${target}beacon`, 'x'));
attempt('image', () => (new Image().src = `${target}image`));
attempt('WebSocket', () => new WebSocket(`${target.replace('http', 'ws')}socket`));
attempt('EventSource', () => new EventSource(`${target}events`));
attempt('prefetch', () => element('link', { rel: 'prefetch', href: `${target}prefetch` }));
attempt('stylesheet', () => element('link', { rel: 'stylesheet', href: `${target}style.css` }));
attempt('font', () => void new FontFace('x', `url(${target}font)`).load().catch(() => undefined));
attempt('style url', () => (holder().style.backgroundImage = `url(${target}background)`));
attempt('video', () => element('video', { src: `${target}video`, preload: 'auto' }).load());
attempt('import', () => void import(/* @vite-ignore */ `${target}import.js`).catch(() => undefined));
attempt('iframe', () => element('iframe', { src: `${target}frame` }));
attempt('object', () => element('object', { data: `${target}object` }));
attempt('form', () => {
  element('iframe', { name: 'sink' });
  element('form', { action: `${target}form`, method: 'post', target: 'sink' }).submit();
});
attempt('ping', () => element('a', { href: '#/about', ping: `${target}ping` }).click());
fetch('./manifest.webmanifest').then(
  () => (results['fetch from its own host'] = 'answered'),
  () => (results['fetch from its own host'] = 'refused'),
);
results['RTCPeerConnection'] = typeof Reflect.get(window, 'RTCPeerConnection');
setTimeout(() => {
  results['code from text'] = String(Reflect.get(window, 'fromText') === true);
  document.documentElement.dataset['probe'] = JSON.stringify(results);
}, 1500);
