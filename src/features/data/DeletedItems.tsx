import { useRef, useState } from 'react';
import { Inset } from '#components/Inset.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { formatDate } from '#core/words.ts';
import { bringBack, deletedItemsDays, type DeletedItem } from '#storage/overview.ts';
import { useNotices } from '#state/notices.ts';

/** What was deleted in the last 30 days, each with the way back. */
export function DeletedItems({ items }: { items: readonly DeletedItem[] }) {
  const show = useNotices((notices) => notices.show);
  const [failed, setFailed] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const restore = async (item: DeletedItem) => {
    setFailed(null);
    try {
      await bringBack(item);
      show(`“${item.name}” was restored.`);
      // The button goes with its row.
      heading.current?.focus();
    } catch {
      setFailed(item.name);
    }
  };
  return (
    <section aria-labelledby="deleted">
      <h2 id="deleted" ref={heading} tabIndex={-1}>
        Deleted items
      </h2>
      {failed !== null && (
        <Inset tone="problem" role="alert" title={`“${failed}” could not be restored`}>
          <p>Nothing has been changed. Reload the page and try again.</p>
        </Inset>
      )}
      {items.length === 0 ? (
        <p>There are no deleted items.</p>
      ) : (
        <>
          <p>You can restore what was deleted in the last {deletedItemsDays} days.</p>
          <SummaryList
            rows={items.map((item) => ({
              key: item.name,
              value: `${item.table === 'assessments' ? 'Assessment' : 'Organisation'}, deleted on ${formatDate(item.deletedAt)}`,
              actions: [{ text: 'Restore', hiddenText: `“${item.name}”`, onClick: () => void restore(item) }],
            }))}
          />
        </>
      )}
    </section>
  );
}
