import { Button } from '#components/Button.tsx';
import { Tag } from '#components/Tag.tsx';
import { removeSample } from '#features/sample/removeSample.ts';
import { useSpines } from '#storage/shelf.ts';
import { go, useAddress } from '#state/address.ts';
import { useNotices } from '#state/notices.ts';
import { path } from '#state/paths.ts';

/** Marks the sample on every page where it can be mistaken for real data, and removes it in one click. */
export function SampleStrip() {
  const address = useAddress((state) => state.path);
  const shelf = useSpines();
  const show = useNotices((notices) => notices.show);
  const samples = shelf?.assessments.filter(({ sample }) => sample) ?? [];
  const open = /^\/a\/([^/]+)/.exec(address)?.[1];
  const elsewhere = open !== undefined && !samples.some(({ id }) => id === open);
  if (samples.length === 0 || elsewhere) return null;
  const remove = async () => {
    try {
      const undo = await removeSample();
      show('The sample was removed.', undo, path('home'));
      go(path('home'));
    } catch {
      // The write has said so itself, above the page.
    }
  };
  return (
    <aside className="sample-strip" aria-label="Sample data">
      <div className="container">
        <p>
          <Tag tone="purple">Sample</Tag>{' '}
          {open === undefined
            ? 'A sample organisation is loaded. It is not real data.'
            : 'This is a fictional organisation, not real data.'}
        </p>
        <Button variant="link" onClick={() => void remove()}>
          Remove the sample
        </Button>
      </div>
    </aside>
  );
}
