import { looksEncrypted, readEncrypted, type EncryptedFile } from '#core/exchange/encrypted.ts';
import { ExchangeError, readExchange, type ExchangeFault } from '#core/exchange/read.ts';
import { recoverExchange } from '#core/exchange/recover.ts';
import { textOf } from '#storage/fileText.ts';
import { unlockText } from '#storage/passphrase.ts';
import { make } from './dom.ts';
import { showFile } from './showFile.ts';

const faults: Record<ExchangeFault, string> = {
  empty: 'This file is empty.',
  'not-json': 'This is not a backup file, or it is damaged.',
  truncated: 'This file is damaged: it stops in the middle.',
  'not-ours': 'This file was not made by the tool.',
  newer: 'This file was made by a newer version of the tool. Use a newer reader.',
  altered: 'This file is damaged: it is not as it was saved.',
  hostile: 'This file is not safe to read.',
  'wrong-shape': 'This file is damaged: parts of it cannot be understood.',
  'signed-altered': 'This signed-off copy has been changed since it was saved.',
  'unknown-lock': 'This file is protected in a way that this page does not know.',
  'wrong-passphrase': 'The passphrase does not fit this file, or somebody has changed the file.',
};

const input = make('input', { type: 'file', id: 'file', accept: '.json,application/json' });
const place = make('div');
// In the page before its words are, so that they are read out.
const problem = make('div', { role: 'alert' });
let latest = 0;

/** Reads the chosen file; of two chosen quickly the later one counts. */
async function open(file: File): Promise<void> {
  const nth = ++latest;
  place.replaceChildren();
  problem.replaceChildren();
  const read = textOf(new Uint8Array(await file.arrayBuffer()));
  if (nth !== latest) return;
  if ('fault' in read) {
    say(
      read.fault === 'encoding'
        ? 'Another program has saved this file in its own way. Copy it again.'
        : faults['not-json'],
    );
    return;
  }
  if (!looksEncrypted(read.text)) {
    show(file.name, read.text);
    return;
  }
  try {
    ask(file.name, readEncrypted(read.text));
  } catch (error) {
    sayFault(error);
  }
}

function say(text: string): void {
  problem.replaceChildren(make('p', { class: 'warning' }, text));
}

function sayFault(error: unknown): void {
  say(
    error instanceof ExchangeError
      ? `${faults[error.fault]} What was found: ${error.message}.`
      : String(error),
  );
}

function ask(fileName: string, encrypted: EncryptedFile): void {
  const field = make('input', {
    id: 'passphrase',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
  });
  const form = make(
    'form',
    {},
    make('h2', {}, 'This file is protected with a passphrase'),
    make('label', { for: 'passphrase' }, 'Passphrase'),
    field,
    make('div', {}, make('button', {}, 'Open the file')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const nth = latest;
    problem.replaceChildren();
    unlockText(encrypted, field.value).then(
      (text) => {
        if (nth === latest) show(fileName, text);
      },
      (error: unknown) => {
        if (nth !== latest) return;
        sayFault(error);
        field.focus();
      },
    );
  });
  place.replaceChildren(form);
  field.focus();
}

function show(fileName: string, text: string): void {
  try {
    const verdict = 'This file is whole: what is in it is exactly what was saved (SHA-256).';
    const file = readExchange(text);
    const isChecked = file.envelope.payloadSha256 !== '';
    const unchecked =
      'This is an emergency copy: it has no checksum of its own, but each record in it was checked.';
    place.replaceChildren(showFile({ file, text, fileName, verdict: isChecked ? verdict : unchecked }));
  } catch (error) {
    sayFault(error);
    const rest = recoverExchange(text, error);
    if (rest === null) return;
    const much = rest.stated === null ? String(rest.found) : `${rest.found} of ${rest.stated}`;
    const verdict = `${much} records are as they were saved and are shown here. The others are left out.`;
    place.replaceChildren(showFile({ file: rest.file, text: null, fileName, verdict }));
  }
  document.getElementById('content')?.focus();
}

input.addEventListener('click', () => {
  // So that the same file can be chosen again.
  input.value = '';
});
input.addEventListener('change', () => {
  const file = input.files?.[0];
  if (file !== undefined)
    open(file).catch((error: unknown) => say(`This file could not be read. ${String(error)}`));
});
document.getElementById('blocked')?.remove();
document
  .getElementById('reader')
  ?.append(make('label', { for: 'file' }, 'Backup file'), input, problem, place);
