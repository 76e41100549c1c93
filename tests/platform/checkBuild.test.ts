import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { checkBuild, findInMarkup, findInScript } from '../../scripts/checkBuild.js';

function built(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'governance-check-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Ways to send words away or to make code from text, as a minifier would write them. */
const planted = [
  ['eval', 'const a=(0,eval)("1")'],
  ['eval', 'window["eval"]("1")'],
  ['Function', 'const a=new Function(`return this`)'],
  ['Function', 'const a=Function("return this")()'],
  ['WebSocket', 'new WebSocket(a)'],
  ['WebSocket', 'new globalThis[`WebSocket`](a)'],
  ['RTCPeerConnection', 'const {RTCPeerConnection:a}=window'],
  ['sendBeacon', 'navigator.sendBeacon(a,b)'],
  ['sendBeacon', 'let n=navigator;n?.["sendBeacon"](a)'],
  ['EventSource', 'new EventSource(a)'],
  ['XMLHttpRequest', 'typeof XMLHttpRequest'],
  ['window.open', 'window.open(a)'],
  ['open', 'open(a)'],
  ['fetch', 'fetch(a)'],
  ['Worker', 'new Worker(URL.createObjectURL(b))'],
  ['document.write', 'document.write(a)'],
  ['document.write', 'document.writeln(a)'],
  ['innerHTML', 'a.innerHTML=b'],
  ['insertAdjacentHTML', 'a.insertAdjacentHTML(`beforeend`,b)'],
  ['setTimeout', 'setTimeout("go()",1)'],
  ['address', 'new Image().src="https://example.com/"+a'],
  ['address', 'const a=`wss://example.com/${b}`'],
] as const;

describe('the gate over the build', () => {
  it.each(planted)('finds %s in %s', (rule, code) => {
    expect(findInScript(code).map((finding) => finding.rule)).toContain(rule);
  });

  it.each([
    'indexedDB.open(a)',
    'e.open()',
    'caches.open(a).then(b)',
    'navigator.clipboard.write([a])',
    'new (Function.bind.apply(a,b))',
    'setTimeout(()=>{a()},1)',
    'const a=`http://www.w3.org/2000/svg`',
    'const a="evaluate"',
  ])('lets %s be', (code) => {
    expect(findInScript(code)).toEqual([]);
  });

  it.each([
    '<script>go()</script>',
    '<img src="//example.com/a.png">',
    '<link href="https://example.com/a.css">',
    '<body onload="go()">',
    '@import "a.css";',
    'p{background:url(//example.com/a.png)}',
    '<a href="javascript:go()">',
  ])('finds what is wrong with %s', (text) => {
    expect(findInMarkup(text)).not.toEqual([]);
  });

  it('names the file and the place', () => {
    const folder = built({
      'assets/a.js': 'navigator.sendBeacon(a)',
      'index.html': '<script src="./a.js"></script>',
    });
    expect(checkBuild(folder).faults).toEqual(['assets/a.js: sendBeacon: sendBeacon(a)']);
  });

  it('takes addresses as data only from a file that calls nothing', () => {
    const source = '{url:"https://example.com/policy"}';
    const folder = built({ 'assets/data.js': `export default ${source}`, 'assets/code.js': `go(${source})` });
    expect(checkBuild(folder).faults).toEqual(['assets/code.js: address: https://example.com/policy']);
  });

  it('accepts a request only of the service worker, and what is accepted only as often as the list says', () => {
    const folder = built({ 'sw.js': 'fetch(a)', 'assets/a.js': 'fetch(a)' });
    expect(checkBuild(folder)).toEqual({ faults: ['assets/a.js: fetch: fetch(a)'], accepted: 1 });
    const raw = Array.from({ length: 4 }, () => 'a.innerHTML=b').join(';');
    expect(checkBuild(built({ 'a.js': raw })).faults).toHaveLength(1);
  });
});

it('lint finds the same in the source', async () => {
  const lint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
  const lines = [
    'eval("1")',
    'new Function("")',
    'new WebSocket("")',
    'navigator.sendBeacon("")',
    'new XMLHttpRequest()',
    'new RTCPeerConnection()',
    'window.open("")',
    'open("")',
    'fetch("")',
    'document.write("")',
    'document.body.innerHTML = ""',
    'location.assign("")',
  ];
  const [result] = await lint.lintText(lines.join(';\n'), { filePath: 'src/app/Planted.tsx' });
  const found = new Set(result?.messages.map(({ line }) => line));
  expect(lines.filter((_, index) => !found.has(index + 1))).toEqual([]);
});
