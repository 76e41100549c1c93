import { useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { focusById } from '#components/focusById.ts';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { dayOf } from '#core/day.ts';
import type { Evidence } from '#core/evidence.ts';
import { countUses, type AssessmentUses } from '#core/evidenceUse.ts';
import { evidenceWarnings } from '#core/evidenceWords.ts';
import { criteriaCount } from '#core/words.ts';
import { newId, setDeleted } from '#storage/assessments.ts';
import { createEvidence, patchEvidence } from '#storage/evidence.ts';
import { useEvidenceUses } from '#storage/evidenceUses.ts';
import { useLibrary } from '#storage/hooks.ts';
import { useOrganisation } from '#storage/shelf.ts';
import { go } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { path } from '#state/paths.ts';
import { draftOf, emptyDraft } from './evidenceDraft.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { NoOrganisation } from './NoOrganisation.tsx';
import { UsedBy } from './UsedBy.tsx';

type Props = { organisationId: string; evidenceId: string };

/** One piece of evidence: what it is, who uses it. `new` adds one to the library. */
export function EvidenceItemPage({ organisationId, evidenceId }: Props) {
  const organisation = useOrganisation(organisationId);
  const library = useLibrary(organisationId);
  const uses = useEvidenceUses(organisationId);
  if (organisation === undefined || library === undefined || uses === undefined)
    return <Loading text="Loading your evidence" />;
  if (organisation === null) return <NoOrganisation />;
  const evidence = library.evidence.get(evidenceId);
  const list = path('evidence', { organisationId });
  const page = {
    section: organisation.name,
    back: { href: `#${list}`, text: 'Back to evidence' },
    caption: (
      <>
        {organisation.name} {organisation.sample && <Tag tone="purple">Sample</Tag>}
      </>
    ),
  };
  if (evidenceId === 'new') {
    return (
      <Page {...page} title="Add evidence">
        <div className="two-thirds">
          <EvidenceForm
            start={emptyDraft}
            saveText="Save evidence"
            isMain
            onSave={async (details) => {
              await createEvidence(newId(), { ...details, organisationId });
              useNotices.getState().show(`“${details.title}” was added.`, null, list);
              go(list);
            }}
            onLeave={(details) => {
              void createEvidence(newId(), { ...details, organisationId }).catch(() => undefined);
            }}
          />
        </div>
      </Page>
    );
  }
  if (evidence === undefined || evidence.deletedAt !== null) {
    return (
      <Page {...page} title="Evidence not found">
        <p>It may have been deleted, or it could not be read.</p>
        <ButtonLink href={`#${list}`}>Go to all evidence</ButtonLink>
      </Page>
    );
  }
  return (
    <Page {...page} title={evidence.title} windowTitle="Evidence">
      <Details key={evidence.id} evidence={evidence} uses={uses.get(evidence.id) ?? []} list={list} />
    </Page>
  );
}

type DetailsProps = { evidence: Evidence; uses: readonly AssessmentUses[]; list: string };

function Details({ evidence, uses, list }: DetailsProps) {
  const { id, organisationId, title } = evidence;
  const [asked, setAsked] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const used = countUses(uses);
  const remove = async () => {
    try {
      await setDeleted('evidence', [id], organisationId, true);
    } catch {
      // The header says that nothing was written; the page stays.
      return;
    }
    useNotices
      .getState()
      .show(`“${title}” was deleted.`, () => setDeleted('evidence', [id], organisationId, false), list);
    go(list);
  };
  return (
    <div className="two-thirds">
      {evidenceWarnings(evidence, dayOf(new Date())).map((warning) => (
        <Inset key={warning} tone="warning">
          <p>{warning}</p>
        </Inset>
      ))}
      <EvidenceForm
        start={draftOf(evidence)}
        saveText="Save"
        isMain
        onSave={async (details) => {
          await patchEvidence(id, organisationId, details);
          useNotices.getState().show(`“${details.title}” was saved.`, null, list);
          go(list);
        }}
        onLeave={(details) => {
          void patchEvidence(id, organisationId, details).catch(() => undefined);
        }}
      />
      <h2 id="used-by">Used by</h2>
      {used === 0 ? <p>No criterion uses this yet.</p> : <UsedBy uses={uses} />}
      <p className="secondary small">
        A change here shows wherever it is used. Signed-off copies keep it as it was when they were signed.
      </p>
      {asked ? (
        <div ref={question} id="delete-question" tabIndex={-1}>
          <Inset tone="warning" title={`${criteriaCount(used)} ${used === 1 ? 'uses' : 'use'} this evidence`}>
            <p>
              It will no longer stand behind {used === 1 ? 'that answer' : 'those answers'}. You can undo
              this, and then it is back everywhere.
            </p>
            <ButtonGroup>
              <Button variant="warning" onClick={() => void remove()}>
                Delete anyway
              </Button>
              <Button
                variant="secondary"
                onClick={() => {
                  setAsked(false);
                  focusById('used-by');
                }}
              >
                Keep it
              </Button>
            </ButtonGroup>
          </Inset>
        </div>
      ) : (
        <Button
          variant="secondary"
          onClick={() => {
            if (used === 0) void remove();
            else {
              setAsked(true);
              // The question takes the place of the button that was pressed.
              requestAnimationFrame(() => question.current?.focus());
            }
          }}
        >
          Delete this evidence
        </Button>
      )}
    </div>
  );
}
