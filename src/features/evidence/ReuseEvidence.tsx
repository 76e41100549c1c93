import { useEffect, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { focusById } from '#components/focusById.ts';
import { TextInput } from '#components/TextInput.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import type { Evidence } from '#core/evidence.ts';
import { evidenceCount } from '#core/evidenceWords.ts';
import { EvidenceFacts } from './EvidenceFacts.tsx';
import { matchesSearch } from './evidenceFilter.ts';

type Props = {
  /** What is in the library and not linked here yet. */
  choices: readonly Evidence[];
  onChoose: (evidence: Evidence) => Promise<void>;
  onCancel: () => void;
};

const mostAtOnce = 10;
const searchId = 'evidence-search';

/** What the organisation has already written down, so that nobody types it twice. */
export function ReuseEvidence({ choices, onChoose, onCancel }: Props) {
  const [search, setSearch] = useState('');
  useEffect(() => focusById(searchId), []);
  const found = choices
    .filter((evidence) => matchesSearch(evidence, search))
    .toSorted((a, b) => (a.hlc < b.hlc ? 1 : -1));
  const shown = found.slice(0, mostAtOnce);
  return (
    <div role="group" aria-label="Reuse from the library">
      <TextInput
        id={searchId}
        label="Search your evidence"
        type="search"
        autoComplete="off"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <p role="status" className="hint">
        {found.length > shown.length
          ? `The ${shown.length} changed last of ${evidenceCount(found.length)}. Search to see others.`
          : evidenceCount(found.length)}
      </p>
      <ul className="evidence-list">
        {shown.map((evidence) => (
          <li key={evidence.id}>
            <h3 className="at-top">{evidence.title}</h3>
            <p className="secondary small">
              <EvidenceFacts evidence={evidence} />
            </p>
            <Button
              variant="secondary"
              small
              // If it cannot be saved, the header says so and the list stays.
              onClick={() => void onChoose(evidence).catch(() => undefined)}
            >
              Use this<VisuallyHidden> {evidence.title}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="link" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
