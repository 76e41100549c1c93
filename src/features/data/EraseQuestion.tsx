import { useEffect, useRef } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import type { DeletedItem } from '#storage/overview.ts';

type Props = { item: DeletedItem; onErase: () => void; onCancel: () => void };

const whatGoes: Record<DeletedItem['table'], string> = {
  assessments: 'Its answers, notes and signed-off copy go too.',
  organisations: 'Its assessments, evidence and actions go too.',
  evidence: 'Signed-off copies keep what they say about it.',
  actions: 'Signed-off copies keep what they say about it.',
  ownMatrices: 'Assessments that use it keep their wording.',
};

/** Asked in the place of the item: this cannot be undone. */
export function EraseQuestion({ item, onErase, onCancel }: Props) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <>
      <p ref={question} tabIndex={-1}>
        <strong>Delete “{item.name}” for ever?</strong> You cannot undo this. {whatGoes[item.table]} Backup
        files that you saved still have it.
      </p>
      <ButtonGroup>
        <Button variant="warning" small onClick={onErase}>
          Delete for ever
        </Button>
        <Button variant="secondary" small onClick={onCancel}>
          Keep it
        </Button>
      </ButtonGroup>
    </>
  );
}
