import { useRef, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { formatDate } from '#core/words.ts';
import { eraseItem } from '#storage/erase.ts';
import { bringBack, deletedItemsDays, type DeletedItem } from '#storage/overview.ts';
import { useNotices } from '#state/notices.ts';
import { EraseQuestion } from './EraseQuestion.tsx';
import { saveBackup } from './saveBackup.ts';

const kinds: Record<DeletedItem['table'], string> = {
  assessments: 'Assessment',
  organisations: 'Organisation',
  evidence: 'Evidence',
  actions: 'Action',
  ownMatrices: 'Matrix',
};

/** What was deleted, each with the way back and the way to be rid of it. Nothing leaves this list by itself. */
export function DeletedItems({ items }: { items: readonly DeletedItem[] }) {
  const show = useNotices((notices) => notices.show);
  const [failed, setFailed] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const attempt = async (item: DeletedItem, what: Promise<void>, done: string, notDone: string) => {
    setFailed(null);
    try {
      await what;
      show(`“${item.name}” was ${done}.`);
      // The button goes with its row.
      heading.current?.focus();
    } catch {
      setFailed(`“${item.name}” could not be ${notDone}`);
    }
  };
  const restore = (item: DeletedItem) => attempt(item, bringBack(item), 'restored', 'restored');
  const erase = (item: DeletedItem) => {
    setAsked(null);
    return attempt(item, eraseItem(item), 'deleted for ever', 'deleted for ever');
  };
  return (
    <section aria-labelledby="deleted">
      <h2 id="deleted" ref={heading} tabIndex={-1}>
        Deleted items
      </h2>
      {failed !== null && (
        <Inset tone="problem" role="alert" title={failed}>
          <p>Nothing has been changed. Reload the page and try again.</p>
          <Button
            variant="secondary"
            onClick={() => {
              saveBackup(false).catch(() => setFailed('The file could not be made'));
            }}
          >
            Download it instead
          </Button>
          <p className="small">The file holds all your work, deleted items included.</p>
        </Inset>
      )}
      {items.length === 0 ? (
        <p>There are no deleted items.</p>
      ) : (
        <>
          <p>
            You can restore these. They are kept for at least {deletedItemsDays} days, and after that too,
            until you delete them for ever.
          </p>
          <SummaryList
            rows={items.map((item) => ({
              key: item.name,
              value: (
                <>
                  {kinds[item.table]}, deleted on {formatDate(item.deletedAt)}
                  {asked === item.id && (
                    <EraseQuestion
                      item={item}
                      onErase={() => void erase(item)}
                      onCancel={() => {
                        setAsked(null);
                        heading.current?.focus();
                      }}
                    />
                  )}
                </>
              ),
              actions:
                asked === item.id
                  ? []
                  : [
                      {
                        text: 'Restore',
                        hiddenText: `“${item.name}”`,
                        onClick: () => void restore(item),
                      },
                      {
                        text: 'Delete for ever',
                        hiddenText: `“${item.name}”`,
                        onClick: () => setAsked(item.id),
                      },
                    ],
            }))}
          />
        </>
      )}
    </section>
  );
}
