import { useEffect, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { count } from '#core/words.ts';
import type { Contents } from '#core/exchange/contents.ts';
import { askToKeep, persistence, type Persistence } from '#storage/persistence.ts';
import { useSaveStatus } from '#state/saveStatus.ts';

const words: Record<Persistence, string> = {
  kept: 'Your browser has agreed to keep this data',
  'may-be-removed': 'Your browser may remove this data when the computer runs out of space',
  unknown: 'Your browser does not say whether it will keep this data',
};

/** How much is stored, and whether the browser has promised not to clear it away by itself. */
export function KeptHere({ contents }: { contents: Contents }) {
  const memoryOnly = useSaveStatus((status) => status.memoryOnly);
  const [kept, setKept] = useState<Persistence | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let current = true;
    void persistence().then((found) => {
      if (current) setKept(found);
    });
    return () => {
      current = false;
    };
  }, []);
  const ask = async () => {
    const answer = await askToKeep();
    setKept(answer);
    setRefused(answer !== 'kept');
  };
  const { organisations, assessments, answers, ownMatrices } = contents;
  return (
    <section aria-labelledby="kept-here">
      <h2 id="kept-here">Saved in this browser</h2>
      {assessments.length + organisations.length + ownMatrices === 0 ? (
        <p>Nothing saved yet.</p>
      ) : (
        <SummaryList
          rows={[
            { key: 'Organisations', value: count(organisations.length, 'organisation') },
            { key: 'Assessments', value: count(assessments.length, 'assessment') },
            { key: 'Answers', value: count(answers, 'answer') },
            ...(ownMatrices > 0
              ? [{ key: 'Matrices', value: count(ownMatrices, 'matrix of your own', 'matrices of your own') }]
              : []),
          ]}
        />
      )}
      {!memoryOnly && kept !== null && (
        <div role="status">
          <p>{words[kept]}.</p>
          {refused && (
            <p>
              The browser has not agreed. Many browsers agree only for pages that are used often or installed.
              A backup file keeps your work either way.
            </p>
          )}
        </div>
      )}
      {!memoryOnly && kept === 'may-be-removed' && !refused && (
        <Button variant="secondary" onClick={() => void ask()}>
          Ask the browser to keep it
        </Button>
      )}
    </section>
  );
}
