import { useEffect, useRef } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Page } from '#components/Page.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { Tag } from '#components/Tag.tsx';
import { matrixSize } from '#core/matrixList.ts';
import { draftProblems } from '#core/ownMatrix/draftProblems.ts';
import { addCriterion, addDomain } from '#core/ownMatrix/editDraft.ts';
import type { OwnMatrix } from '#core/ownMatrix/ownMatrix.ts';
import { levelText } from '#core/words.ts';
import { newId } from '#storage/assessments.ts';
import { go } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { DraftPage } from './DraftPage.tsx';
import { DraftProblems } from './DraftProblems.tsx';
import { EditDomain } from './EditDomain.tsx';
import { NotSaved } from './NotSaved.tsx';
import { useDraftForm } from './useDraftForm.ts';

/** All parts of a draft, each with the way to its page, to be put in order. */
export function MatrixEditPage({ id }: { id: string }) {
  return <DraftPage id={id}>{(record) => <Parts record={record} />}</DraftPage>;
}

function Parts({ record: { id, content: draft } }: { record: OwnMatrix }) {
  const { failed, apply } = useDraftForm(id);
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    // At the end of the list the button that was pressed is gone; the other one keeps the place.
    const there = wanted.current.flatMap((button) => document.getElementById(button) ?? [])[0];
    wanted.current = [];
    there?.focus();
  }, [draft]);
  const problems = draftProblems(draft);
  const troubled = new Set(problems.map(({ place }) => ('id' in place ? place.id : place.part)));
  const mark = (part: string) => troubled.has(part) && <Tag tone="amber">To do</Tag>;
  const { levels } = draft.scale;

  const newCriterion = async (domainId: string) => {
    const criterionId = `${draft.id}-${newId().slice(0, 8)}`;
    if (await apply((current) => addCriterion(current, domainId, criterionId)))
      go(path('matrixCriterion', { matrixId: id, criterionId }));
  };
  const newDomain = async () => {
    const domainId = `d-${newId().slice(0, 8)}`;
    if (await apply((current) => addDomain(current, domainId)))
      go(path('matrixDomain', { matrixId: id, domainId }));
  };
  return (
    <Page
      title={`Edit ${draft.title || 'the matrix'}`}
      section="Matrices"
      caption={
        <>
          {matrixSize(draft)} <Tag tone="amber">Draft</Tag>
        </>
      }
      back={{ href: href('ownMatrix', { matrixId: id }), text: 'Back to the matrix' }}
    >
      <NotSaved failed={failed} />
      <DraftProblems matrixId={id} draft={draft} problems={problems} />
      <SummaryList
        rows={[
          {
            key: 'Details',
            value: (
              <>
                {draft.title || 'No title yet'} {mark('details')}
              </>
            ),
            actions: [
              { text: 'Change', hiddenText: 'details', href: href('matrixDetails', { matrixId: id }) },
            ],
          },
          {
            key: 'Levels',
            value: (
              <>
                {levels.map(({ value }) => levelText(levels, value)).join('; ') || 'No levels yet'}{' '}
                {mark('levels')}
              </>
            ),
            actions: [{ text: 'Change', hiddenText: 'levels', href: href('matrixLevels', { matrixId: id }) }],
          },
        ]}
      />
      {draft.domains.map((domain, index) => (
        <EditDomain
          key={domain.id}
          matrixId={id}
          domain={domain}
          isFirst={index === 0}
          isLast={index === draft.domains.length - 1}
          mark={mark}
          onMove={(edit, focus) => {
            wanted.current = focus;
            void apply(edit);
          }}
          onNew={() => void newCriterion(domain.id)}
        />
      ))}
      <ButtonGroup>
        <Button variant="secondary" onClick={() => void newDomain()}>
          Add a domain
        </Button>
        <ButtonLink href={href('ownMatrix', { matrixId: id })} data-main-action>
          Done
        </ButtonLink>
      </ButtonGroup>
    </Page>
  );
}
