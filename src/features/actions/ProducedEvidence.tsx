import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Details } from '#components/Details.tsx';
import { focusById } from '#components/focusById.ts';
import { TextInput } from '#components/TextInput.tsx';
import { TextWarning } from '#components/TextWarning.tsx';
import type { Action } from '#core/action.ts';
import { patientDataWarning } from '#core/patientData.ts';
import { produceEvidence } from '#storage/actions.ts';
import { newId } from '#storage/assessments.ts';
import { useLibrary } from '#storage/hooks.ts';
import { useNotices } from '#state/notices.ts';
import { href } from '#state/paths.ts';

const titleId = 'produced-title';

/** What the action left behind that can be shown. It goes into the organisation's evidence, for any criterion. */
export function ProducedEvidence({ action }: { action: Action }) {
  const { organisationId } = action;
  const library = useLibrary(organisationId);
  const [title, setTitle] = useState('');
  const [where, setWhere] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const produced = action.evidenceIds.flatMap((id) => {
    const found = library?.evidence.get(id);
    return found === undefined || found.deletedAt !== null ? [] : [found];
  });
  const add = async () => {
    if (title.trim() === '') {
      setFault('Enter what the evidence is called');
      focusById(titleId);
      return;
    }
    const empty = { organisationId, type: 'other' as const, documentDate: null, owner: '', reviewDate: null };
    try {
      await produceEvidence(action, newId(), { ...empty, title, where });
    } catch {
      // The page says that it was not saved; the words are still here.
      return;
    }
    setFault(undefined);
    setTitle('');
    setWhere('');
    useNotices.getState().show(`“${title.trim()}” was added to your evidence.`);
  };
  return (
    <section aria-labelledby="produced">
      <h2 id="produced">Evidence produced</h2>
      {produced.length === 0 ? (
        <p>No evidence yet.</p>
      ) : (
        <ul>
          {produced.map((evidence) => (
            <li key={evidence.id}>
              <a href={href('evidenceItem', { organisationId, evidenceId: evidence.id })}>{evidence.title}</a>
              {evidence.where.trim() !== '' && `, kept at ${evidence.where}`}
            </li>
          ))}
        </ul>
      )}
      <Details summary="Add evidence that this action produced">
        <TextInput
          id={titleId}
          label="What is it called?"
          maxLength={300}
          error={fault}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <TextInput
          label="Where is it kept? (optional)"
          hint="A link, a folder or a reference. The document itself stays where it is."
          maxLength={1000}
          value={where}
          onChange={({ target }) => setWhere(target.value)}
        />
        <TextWarning text={patientDataWarning(`${title}\n${where}`)} />
        <Button variant="secondary" onClick={() => void add()}>
          Add to your evidence
        </Button>
      </Details>
    </section>
  );
}
