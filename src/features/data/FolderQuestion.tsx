import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Inset } from '#components/Inset.tsx';
import { formatDateTime } from '#core/words.ts';
import type { LinkStatus } from '#storage/linkStatus.ts';
import { href } from '#state/paths.ts';
import { contentsText } from './backupWords.ts';

interface Props {
  folder: string;
  question: NonNullable<LinkStatus['question']>;
  onSave: () => void;
  onChoose: () => void;
}

/** Asked before a folder that holds more than what is here is written: the work may be there and not here. */
export function FolderQuestion({ folder, question, onSave, onChoose }: Props) {
  const { fileName, at, there, here, own } = question;
  return (
    <Inset
      tone="warning"
      role="alert"
      title={own ? `“${folder}” has much more than what is here` : `“${folder}” has work that is not here`}
    >
      <p>
        {fileName}, made on {formatDateTime(at)}: {contentsText(there)}.
        <br />
        Here now: {contentsText(here)}.
      </p>
      <p>
        Nothing has been saved in the folder. If work is missing here, restore that file first.{' '}
        {own
          ? 'If you save what is here, that file is kept beside it.'
          : 'If another computer saves in this folder too, choose another one: each needs a folder of its own.'}
      </p>
      <ButtonGroup>
        <ButtonLink variant="secondary" href={href('restore')}>
          Restore from the folder
        </ButtonLink>
        <Button variant="secondary" onClick={onSave}>
          Save what is here
        </Button>
        {!own && (
          <Button variant="secondary" onClick={onChoose}>
            Choose another folder
          </Button>
        )}
      </ButtonGroup>
    </Inset>
  );
}
