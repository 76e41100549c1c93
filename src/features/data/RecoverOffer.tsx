import { Button } from '#components/Button.tsx';
import type { Contents } from '#core/exchange/contents.ts';
import { recoveredText } from './backupWords.ts';

type Props = { found: number; stated: number | null; contents: Contents; onShow: () => void };

/** Of a damaged file the records that are as they were saved can still be taken. */
export function RecoverOffer({ found, stated, contents, onShow }: Props) {
  return (
    <section aria-labelledby="recover">
      <h2 id="recover">A part of this file can be recovered</h2>
      <p>
        {recoveredText({ found, stated }, contents)} Each record has a check of its own, and only those that
        pass it are taken. An older backup file that is whole may have more.
      </p>
      <Button data-main-action onClick={onShow}>
        Show what can be recovered
      </Button>
    </section>
  );
}
