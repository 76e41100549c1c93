import { useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Page } from '#components/Page.tsx';
import { Radios } from '#components/Radios.tsx';
import { TextArea } from '#components/TextArea.tsx';
import { TextInput } from '#components/TextInput.tsx';
import type { Domain } from '#core/matrix.ts';
import { insertDomain, withDomain, withoutDomain } from '#core/ownMatrix/editDraft.ts';
import { shortened } from '#core/ownMatrix/newDraft.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { criteriaCount } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { DraftPage } from './DraftPage.tsx';
import { NoPart } from './NoPart.tsx';
import { NotSaved } from './NotSaved.tsx';
import { useDraftForm } from './useDraftForm.ts';

/** One domain of a draft: what it is called and asks. */
export function MatrixDomainPage({ id, domainId }: { id: string; domainId: string }) {
  return (
    <DraftPage id={id}>
      {({ content }) => {
        const domain = content.domains.find((one) => one.id === domainId);
        if (domain === undefined) return <NoPart matrixId={id} what="domain" />;
        return <DomainForm matrixId={id} draft={content} domain={domain} />;
      }}
    </DraftPage>
  );
}

function DomainForm({ matrixId, draft, domain }: { matrixId: string; draft: MatrixDraft; domain: Domain }) {
  const [title, setTitle] = useState(domain.title);
  const [shortTitle, setShortTitle] = useState(domain.shortTitle);
  const [question, setQuestion] = useState(domain.question);
  const [set, setSet] = useState<string>(domain.set);
  const [faults, setFaults] = useState<{ id: string; text: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { failed, applyAndLeave } = useDraftForm(matrixId);
  const error = (id: string) => faults.find((fault) => fault.id === id)?.text;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const short = shortTitle.trim() || shortened(title, 40);
    const others = draft.domains.filter(({ id }) => id !== domain.id);
    const isTaken = others.some((other) => other.shortTitle.toLowerCase() === short.toLowerCase());
    const found = [
      ...(title.trim() === '' ? [{ id: 'domain-title', text: 'Enter a title for the domain' }] : []),
      ...(title.trim().length > 200
        ? [{ id: 'domain-title', text: 'Shorten the title to 200 characters or fewer' }]
        : []),
      ...(short.length > 60
        ? [{ id: 'domain-short', text: 'Shorten the short title to 60 characters or fewer' }]
        : []),
      ...(short !== '' && isTaken
        ? [{ id: 'domain-short', text: 'Another domain has this short title. Use another' }]
        : []),
      ...(question.trim().length > 1000
        ? [{ id: 'domain-question', text: 'Shorten the question to 1,000 characters or fewer' }]
        : []),
    ];
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    const fields = {
      title: title.trim(),
      shortTitle: short,
      question: question.trim(),
      set: set === 'extension' ? ('extension' as const) : ('core' as const),
    };
    void applyAndLeave((current) => withDomain(current, domain.id, fields), `“${fields.title}” was saved.`);
  };
  const remove = () => {
    const index = draft.domains.findIndex(({ id }) => id === domain.id);
    void applyAndLeave(
      (current) => withoutDomain(current, domain.id),
      `“${domain.title || 'The domain'}” was removed, with ${criteriaCount(domain.criteria.length)}.`,
      (current) => insertDomain(current, domain, index),
    );
  };
  return (
    <Page
      title={domain.title || 'New domain'}
      section="Edit a matrix"
      caption={draft.title}
      error={faults.length > 0}
      back={{ href: href('matrixEdit', { matrixId }), text: 'Back to editing' }}
    >
      <ErrorSummary key={attempt} errors={faults} />
      <NotSaved failed={failed} />
      <form className="two-thirds" noValidate onSubmit={submit}>
        <TextInput
          id="domain-title"
          label="Title"
          value={title}
          error={error('domain-title')}
          autoComplete="off"
          onChange={({ target }) => setTitle(target.value)}
        />
        <TextInput
          id="domain-short"
          label="Short title"
          hint="For charts. Leave it empty to use the title."
          value={shortTitle}
          error={error('domain-short')}
          autoComplete="off"
          onChange={({ target }) => setShortTitle(target.value)}
        />
        <TextArea
          id="domain-question"
          label="Question that the domain asks (optional)"
          rows={3}
          value={question}
          error={error('domain-question')}
          onChange={({ target }) => setQuestion(target.value)}
        />
        <Radios
          legend="Which set does it belong to?"
          value={set}
          onChange={({ target }) => setSet(target.value)}
          options={[
            { value: 'core', label: 'Core' },
            { value: 'extension', label: 'Extension', hint: 'Beyond what the matrix is mainly about.' },
          ]}
        />
        <ButtonGroup>
          <Button type="submit" data-main-action>
            Save domain
          </Button>
          <Button variant="secondary" onClick={remove}>
            Remove domain
          </Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}
