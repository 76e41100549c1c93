import { memo, useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { focusById } from '#components/focusById.ts';
import type { Matrix } from '#core/matrix.ts';
import { claimedText, evidenceHint } from '#core/evidenceWords.ts';
import type { CriterionView } from '#core/view.ts';
import type { LevelNames } from '#core/words.ts';
import { createLinkedEvidence, linkEvidence, unlinkEvidence } from '#storage/evidence.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { useNotices } from '#state/notices.ts';
import { href } from '#state/paths.ts';
import { emptyDraft } from './evidenceDraft.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { LinkedItem } from './LinkedItem.tsx';
import { ReuseEvidence } from './ReuseEvidence.tsx';

type Props = {
  facts: ReadyAssessment;
  matrix: Matrix;
  section: string;
  view: CriterionView;
  /** The level as chosen on the page at this moment. */
  level: number | null;
};

type LinkedProps = Pick<Props, 'facts' | 'section' | 'view'> & { levels: LevelNames };

const headingId = 'evidence';

/** The evidence behind one answer: added once, reused everywhere, and what it supports beside what is claimed. */
export function CriterionEvidence({ facts, matrix, section, view, level }: Props) {
  const [open, setOpen] = useState<'add' | 'reuse' | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const { assessment, organisation, evidence: library } = facts;
  const place = { assessmentId: assessment.id, criterionId: view.criterion.id, section };
  const { levels } = matrix.scale;
  const undecided = view.evidence.some(({ supportsLevel }) => supportsLevel === null);
  const linked = new Set(view.evidence.map((link) => link.evidence.id));
  const choices = [...library.values()].filter(({ id, deletedAt }) => deletedAt === null && !linked.has(id));
  const tell = (words: string) => {
    if (said.current) said.current.textContent = words;
  };
  const close = () => {
    setOpen(null);
    focusById(headingId);
  };
  return (
    <section className="criterion-evidence" aria-labelledby={headingId}>
      <h2 id={headingId}>Evidence ({view.evidence.length})</h2>
      {assessment.startedFrom !== null && undecided && (
        <p className="hint">Evidence came from the assessment before. Check which level it supports now.</p>
      )}
      {view.evidence.length === 0 ? (
        open !== 'add' && <p className="hint">{evidenceHint}</p>
      ) : (
        <LinkedItems {...{ facts, levels, section, view }} />
      )}
      {level !== null && view.evidence.length > 0 && (
        <p className="claimed">
          <strong>{claimedText(level, view.evidencedLevel)}</strong>
          {view.evidencedLevel !== null && view.evidencedLevel < level && (
            <> Your level stays as you chose it.</>
          )}
        </p>
      )}
      {open === null && (
        <ButtonGroup>
          <Button variant="secondary" small onClick={() => setOpen('add')}>
            Add evidence
          </Button>
          {choices.length > 0 && (
            <Button variant="secondary" small onClick={() => setOpen('reuse')}>
              Reuse from the library
            </Button>
          )}
        </ButtonGroup>
      )}
      {open === 'add' && (
        <EvidenceForm
          start={emptyDraft}
          saveText="Save evidence"
          levels={levels}
          takeFocus
          onCancel={close}
          onSave={async (details, supportsLevel, id) => {
            const fields = { ...details, organisationId: organisation.id };
            await createLinkedEvidence(id, fields, place, supportsLevel);
            tell(`“${details.title}” was added.`);
            close();
          }}
          onLeave={(details, supportsLevel, id) =>
            createLinkedEvidence(id, { ...details, organisationId: organisation.id }, place, supportsLevel)
          }
          target={(supportsLevel, id) => ({
            kind: 'new-evidence',
            ...{ id, organisationId: organisation.id, place, supportsLevel },
          })}
        />
      )}
      {open === 'reuse' && (
        <ReuseEvidence
          choices={choices}
          onCancel={close}
          onChoose={async ({ id, title }) => {
            await linkEvidence(place, { evidenceId: id, supportsLevel: null });
            tell(`“${title}” was added.`);
            close();
          }}
        />
      )}
      <p ref={said} role="status" className="visually-hidden" />
      <p className="small">
        <a href={href('evidence', { organisationId: organisation.id }, `from=${assessment.id}`)}>
          All evidence of your organisation
        </a>
      </p>
    </section>
  );
}

/** What is linked. It does not change with the level that is being chosen, so a choice need not draw it again. */
const LinkedItems = memo(function LinkedItems({ facts, levels, section, view }: LinkedProps) {
  const place = { assessmentId: facts.assessment.id, criterionId: view.criterion.id, section };
  const remove = async (evidenceId: string, title: string) => {
    const at = view.evidence.findIndex((link) => link.evidence.id === evidenceId);
    const supportsLevel = view.evidence[at]?.supportsLevel ?? null;
    try {
      await unlinkEvidence(place, evidenceId);
    } catch {
      // The header says that nothing was written; the row stays.
      return;
    }
    useNotices
      .getState()
      .show(`“${title}” is no longer evidence here. It is still in the library.`, () =>
        linkEvidence(place, { evidenceId, supportsLevel }, at),
      );
    focusById(headingId);
  };
  return (
    <ul className="evidence-list">
      {view.evidence.map(({ evidence, supportsLevel }) => (
        <LinkedItem
          key={evidence.id}
          {...{ evidence, supportsLevel, levels, today: facts.today }}
          others={otherUses(facts, evidence.id, view.criterion.id)}
          onLevel={(chosen) => {
            // If it cannot be saved, the header says so and the old level comes back.
            void linkEvidence(place, { evidenceId: evidence.id, supportsLevel: chosen }).catch(
              () => undefined,
            );
          }}
          onRemove={() => void remove(evidence.id, evidence.title)}
        />
      ))}
    </ul>
  );
});

/** How many other criteria of this assessment use it. */
function otherUses({ responses }: ReadyAssessment, evidenceId: string, criterionId: string): number {
  return [...responses.values()].filter(
    (response) =>
      response.criterionId !== criterionId &&
      response.evidence.some((link) => link.evidenceId === evidenceId),
  ).length;
}
