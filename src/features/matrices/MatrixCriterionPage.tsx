import { useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Page } from '#components/Page.tsx';
import {
  insertCriterion,
  moveToDomain,
  placeOfCriterion,
  withCriterion,
  withoutCriterion,
} from '#core/ownMatrix/editDraft.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { href } from '#state/paths.ts';
import { CriterionInputs } from './CriterionInputs.tsx';
import { criterionFaults, criterionFields, criterionOf, type CriterionFields } from './criterionFields.ts';
import { DraftPage } from './DraftPage.tsx';
import { NoPart } from './NoPart.tsx';
import { NotSaved } from './NotSaved.tsx';
import { useDraftForm } from './useDraftForm.ts';

/** One criterion of a draft: everything that it says. */
export function MatrixCriterionPage({ id, criterionId }: { id: string; criterionId: string }) {
  return (
    <DraftPage id={id}>
      {({ content }) => {
        const place = placeOfCriterion(content, criterionId);
        if (place === null) return <NoPart matrixId={id} what="criterion" />;
        return <CriterionForm matrixId={id} draft={content} place={place} />;
      }}
    </DraftPage>
  );
}

interface FormProps {
  matrixId: string;
  draft: MatrixDraft;
  place: NonNullable<ReturnType<typeof placeOfCriterion>>;
}

function CriterionForm({ matrixId, draft, place: { domain, criterion, index } }: FormProps) {
  const [fields, setFields] = useState(() => criterionFields(draft, criterion, domain.id));
  const [faults, setFaults] = useState<{ id: string; text: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { failed, applyAndLeave } = useDraftForm(matrixId);
  const { id } = criterion;
  const name = `${criterion.ref} ${criterion.title}`.trim();

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = criterionFaults(fields, draft, id);
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    void applyAndLeave(
      (current) => moveToDomain(withCriterion(current, id, criterionOf(fields)), id, fields.domainId),
      `${fields.ref.trim()} ${fields.title.trim()} was saved.`,
    );
  };
  const remove = () =>
    void applyAndLeave(
      (current) => withoutCriterion(current, id),
      `${name} was removed.`,
      (current) => insertCriterion(current, domain.id, criterion, index),
    );
  return (
    <Page
      title={name === criterion.ref ? `New criterion ${criterion.ref}` : name}
      section="Edit a matrix"
      caption={`${draft.title}: ${domain.title}`}
      error={faults.length > 0}
      back={{ href: href('matrixEdit', { matrixId }), text: 'Back to editing' }}
    >
      <ErrorSummary key={attempt} errors={faults} />
      <NotSaved failed={failed} />
      <form className="two-thirds" noValidate onSubmit={submit}>
        <CriterionInputs
          draft={draft}
          fields={fields}
          set={(part: Partial<CriterionFields>) => setFields((before) => ({ ...before, ...part }))}
          faults={faults}
        />
        <ButtonGroup>
          <Button type="submit" data-main-action>
            Save criterion
          </Button>
          <Button variant="secondary" onClick={remove}>
            Remove criterion
          </Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}
