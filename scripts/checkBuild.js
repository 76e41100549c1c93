/**
 * Reads every file of the finished build and lists what could carry words off this computer or make code from text:
 * the policy of the page is a fence, and this is the second one. It reads what is shipped, libraries too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** Names that the product never says, as a variable, as a property or as a text. ESLint forbids them in src/, too. */
export const bannedNames = [
  'eval',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'EventSource',
  'XMLHttpRequest',
  'SharedWorker',
  'importScripts',
  'sendBeacon',
];

/** Properties that turn text into elements; reading them is banned with writing. */
export const bannedProperties = ['innerHTML', 'insertAdjacentHTML', 'srcdoc', 'createContextualFragment'];

/** Names of XML vocabularies look like addresses. Word and Excel files and drawings are full of them. */
const vocabularies =
  /^http:\/\/(schemas\.(openxmlformats|microsoft)\.(org|com)|www\.w3\.org|purl\.(org|oclc\.org))\//;

/**
 * What stays, each with how often and why. Keep it short.
 * @type {readonly { rule: string, text: RegExp, most: number, why: string, file?: RegExp }[]}
 */
const accepted = [
  // Reached only by raw-HTML properties, which lint forbids; Trusted Types makes them throw.
  { rule: 'innerHTML', text: /\.innerHTML=(`<script>|\w+\b)/, most: 3, why: 'React DOM' },
  // src/app/fence.ts takes both away before anything else runs.
  { rule: 'RTCPeerConnection', text: /^\W?RTCPeerConnection.*Reflect/, most: 1, why: 'taken away' },
  {
    rule: 'webkitRTCPeerConnection',
    text: /^\W?webkitRTCPeerConnection.*Reflect/,
    most: 1,
    why: 'taken away',
  },
  // One file on purpose, allowed by their hashes in its own policy; its site's policy blocks it, so it is downloaded.
  { rule: 'inline script or style', text: /./, most: 2, why: 'the offline reader', file: /^reader\.html$/ },
  // The one request of the product: the service worker asks its own origin for the files of a release.
  { rule: 'fetch', text: /^fetch\(/, most: 3, why: 'service worker', file: /^sw\.js$/ },
  // Sentences in error messages that name a page to read.
  { rule: 'address', text: /^https:\/\/react\.dev\/errors\/$/, most: 2, why: 'React, message' },
  { rule: 'address', text: /^https:\/\/redux(-toolkit)?\.js\.org\/Errors/, most: 2, why: 'Redux, message' },
  { rule: 'address', text: /^https:\/\/bit\.ly\/(3cXEKWf|wb-precache)$/, most: 2, why: 'message' },
  { rule: 'address', text: /^http:\/\/bit\.ly\/2kdckMn$/, most: 1, why: 'Dexie, message' },
  { rule: 'address', text: /^https:\/\/tinyurl\.com\/y2uuvskb$/, most: 1, why: 'Dexie, message' },
  { rule: 'address', text: /^https:\/\/answers\.microsoft\.com\//, most: 2, why: 'docx, message' },
];

/**
 * @typedef {{ rule: string, text: string }} Finding `rule` is the name that was found, or `address`
 * @typedef {{ type: string, start: number, end: number } & Record<string, unknown>} Node
 */

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** @param {unknown} node the text of a literal or of a template without parts, else undefined */
function textOf(node) {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateElement') return undefined;
  const value = /** @type {{ cooked?: string | null }} */ (node['value']);
  return value.cooked ?? '';
}

/** @param {unknown} node the name of a variable or of a property, else undefined */
const nameOf = (node) => (isNode(node) && node.type === 'Identifier' ? String(node['name']) : undefined);

/** @param {Node} node what this node alone does against the rules, else undefined */
function ruleBrokenBy(node) {
  const { type } = node;
  const name = nameOf(node) ?? textOf(node);
  if (name !== undefined && bannedNames.includes(name)) return name;
  if (type === 'CallExpression' || type === 'NewExpression') {
    const called = nameOf(node['callee']);
    if (called === 'Function' || called === 'Worker' || called === 'fetch' || called === 'open')
      return called;
    const [first] = /** @type {unknown[]} */ (node['arguments']);
    if ((called === 'setTimeout' || called === 'setInterval') && textOf(first) !== undefined) return called;
  }
  if (type === 'MemberExpression') {
    const property = nameOf(node['property']) ?? textOf(node['property']) ?? '';
    const owner = nameOf(node['object']) ?? '';
    if (property === 'open' && /^(window|self|globalThis|top|parent)$/.test(owner)) return 'window.open';
    if (/^write(ln)?$/.test(property) && owner === 'document') return 'document.write';
    if (bannedProperties.includes(property)) return property;
  }
  return undefined;
}

/** @param {string} code @returns {unknown} */
function parsed(code) {
  const { program, errors } = parseSync('script.js', code);
  if (errors.length > 0) throw new Error(`A script of the build cannot be read: ${errors[0]?.message}`);
  return program;
}

/** Every place of a script that breaks a rule. @param {string} code @returns {Finding[]} */
export function findInScript(code) {
  /** @type {Finding[]} */
  const found = [];
  /** @param {unknown} value */
  const visit = (value) => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const rule = ruleBrokenBy(value);
    if (rule !== undefined) found.push({ rule, text: code.slice(value.start, value.end + 40) });
    for (const text of addressesIn(textOf(value) ?? '')) found.push({ rule: 'address', text });
    Object.values(value).forEach(visit);
  };
  visit(parsed(code));
  return found;
}

/**
 * Addresses of other computers in a text, without the names of XML vocabularies. A comma after the slashes is a sentence
 * about addresses. @param {string} text
 */
const addressesIn = (text) =>
  (text.match(/(?:https?|wss?|ftp):\/\/(?!,)[^\s"'`<>)]+/g) ?? []).filter(
    (address) => !vocabularies.test(address),
  );

/** Every address that a page, style or drawing would ask for, and every script in its text. @param {string} text */
export function findInMarkup(text) {
  /** @type {Finding[]} */
  const found = addressesIn(text).map((address) => ({ rule: 'address', text: address }));
  for (const [match] of text.matchAll(
    /(?:src|href)\s*=\s*["']?\/\/[^\s"'>]+|url\(\s*["']?\/\/[^)]+|@import\b/g,
  ))
    found.push({ rule: 'address', text: match });
  for (const [match] of text.matchAll(
    /<script(?![^>]*\bsrc=)[^>]*>|<style\b|\son[a-z]+\s*=\s*["']|javascript:/g,
  ))
    found.push({ rule: 'inline script or style', text: match });
  return found;
}

/** A shipped matrix is data: its sources are links for people, and nothing in it is called. @param {string} code */
function isData(code) {
  let calls = false;
  /** @param {unknown} value */
  const visit = (value) => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    if (/^(Call|New|Import|TaggedTemplate)Expression$/.test(value.type)) calls = true;
    Object.values(value).forEach(visit);
  };
  visit(parsed(code));
  return !calls;
}

/**
 * What the build holds that it must not, one line for each finding that is not accepted above.
 * @param {string} [root] the built folder
 * @returns {{ faults: string[], accepted: number }} `accepted`: how many findings the list above answers for
 */
export function checkBuild(root = fileURLToPath(new URL('../dist', import.meta.url))) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && ['.js', '.html', '.css', '.svg', '.webmanifest'].includes(extname(entry.name)),
    )
    .map(({ parentPath, name }) => join(parentPath, name));
  const used = accepted.map(() => 0);
  /** @type {string[]} */
  const faults = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const name = relative(root, file).split(sep).join('/');
    const isScript = extname(file) === '.js';
    const findings = isScript ? findInScript(text) : findInMarkup(text);
    for (const finding of findings) {
      if (isScript && finding.rule === 'address' && isData(text)) continue;
      const index = accepted.findIndex(
        (one, at) =>
          one.rule === finding.rule &&
          one.text.test(finding.text) &&
          (one.file?.test(name) ?? true) &&
          (used[at] ?? 0) < one.most,
      );
      if (index >= 0) used[index] = (used[index] ?? 0) + 1;
      else faults.push(`${name}: ${finding.rule}: ${finding.text.slice(0, 120)}`);
    }
  }
  return { faults, accepted: used.reduce((sum, count) => sum + count, 0) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { faults, accepted: kept } = checkBuild();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else
    console.log(
      `Nothing in the build can send words away or make code from text; ${kept} known places are explained.`,
    );
}
