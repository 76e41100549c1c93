import { useState, type SyntheticEvent } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Details } from '#components/Details.tsx';
import { ErrorSummary } from '#components/ErrorSummary.tsx';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { matrixSize } from '#core/matrixList.ts';
import { draftProblems } from '#core/ownMatrix/draftProblems.ts';
import type { OwnMatrix } from '#core/ownMatrix/ownMatrix.ts';
import { editOwnMatrix, makeReady, useOwnMatrix } from '#storage/ownMatrices.ts';
import { go } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { href, path } from '#state/paths.ts';
import { DetailInputs, detailId, RightToUse } from './DetailInputs.tsx';
import { DraftProblems } from './DraftProblems.tsx';
import { detailFaults, fieldsOf, looseFaults, withDetails, type DetailFields } from './matrixDetails.ts';
import { NoMatrix } from './NoMatrix.tsx';
import { NotADraft } from './NotADraft.tsx';

/** What the matrix is called, whose wording it is and on what terms; then it is ready for use. */
export function MatrixDetailsPage({ id }: { id: string }) {
  const entry = useOwnMatrix(id);
  if (entry === undefined) return <Loading text="Loading the matrix" />;
  if (entry === null) return <NoMatrix />;
  if (entry.record.status === 'ready') return <NotADraft entry={entry} />;
  return <DetailsForm record={entry.record} />;
}

/** A fault that cannot be seen cannot be mended. */
function hasMoreFault(faults: readonly { id: string }[]): boolean {
  const more = [
    'shortTitle',
    'version',
    'sourceUrl',
    'licence',
    'attribution',
    'currency',
    'scopeNote',
  ] as const;
  return faults.some(({ id }) => more.some((field) => detailId(field) === id));
}

function DetailsForm({ record }: { record: OwnMatrix }) {
  const { id, content: draft } = record;
  const [fields, setFields] = useState(() => fieldsOf(draft, record.rightToUse));
  const [faults, setFaults] = useState<{ id: string; text: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const show = useNotices((notices) => notices.show);
  const set = (part: Partial<DetailFields>) => setFields((before) => ({ ...before, ...part }));
  // What this form cannot mend; it keeps the matrix a draft.
  const others = draftProblems(draft).filter(
    ({ place }) => place.part !== 'details' || draft.domains.length === 0,
  );

  const save = async (ready: boolean) => {
    const found = (ready ? detailFaults(fields) : looseFaults(fields)).map(({ id: field, text }) => ({
      id: detailId(field),
      text,
    }));
    setFaults(found);
    setAttempt(attempt + 1);
    setFailed(false);
    if (found.length > 0) return;
    try {
      await editOwnMatrix(id, (current) => withDetails(current, fields), fields.rightToUse);
      const version = ready ? await makeReady(id) : null;
      const place = path('ownMatrix', { matrixId: id });
      go(place, { replace: true });
      show(
        version === null
          ? 'The draft was saved.'
          : `“${fields.title.trim()}”, version ${version}, is ready. You can start an assessment with it.`,
        null,
        place,
      );
    } catch {
      setFailed(true);
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save(others.length === 0);
  };
  const error = (field: keyof DetailFields) => faults.find((fault) => fault.id === detailId(field))?.text;
  return (
    <Page
      title="Details of the matrix"
      section="Matrices"
      caption={matrixSize(draft)}
      error={faults.length > 0}
      back={{ href: href('ownMatrix', { matrixId: id }), text: 'Back to the matrix' }}
    >
      <ErrorSummary key={attempt} errors={faults} />
      {failed && (
        <Inset tone="problem" role="alert" title="The matrix could not be saved">
          <p>What you entered is still here. Try again.</p>
        </Inset>
      )}
      <form className="two-thirds" noValidate onSubmit={submit}>
        <DetailInputs fields={fields} set={set} error={error} part="first" />
        <Details summary="More about the matrix (optional)" {...(hasMoreFault(faults) && { open: true })}>
          <DetailInputs fields={fields} set={set} error={error} part="more" />
        </Details>
        <RightToUse fields={fields} set={set} error={error('rightToUse')} />
        {others.length > 0 && <DraftProblems matrixId={id} draft={draft} problems={others} />}
        <ButtonGroup>
          <Button type="submit" data-main-action>
            {others.length === 0 ? 'Save matrix' : 'Save draft'}
          </Button>
          {others.length === 0 && (
            <Button variant="secondary" onClick={() => void save(false)}>
              Save as a draft
            </Button>
          )}
        </ButtonGroup>
      </form>
    </Page>
  );
}
