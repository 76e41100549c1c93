import { useEffect, useRef } from 'react';
import { Banner } from '#components/Banner.tsx';
import { Button } from '#components/Button.tsx';
import { useNotices } from '#state/notices.ts';

/**
 * What was just done, with Undo where it can be undone. It stays until the person goes on: no timer. The region is
 * there before its words, or screen readers would not read them.
 */
export function NoticeBanner() {
  const text = useNotices((notices) => notices.text);
  const undo = useNotices((notices) => notices.undo);
  const show = useNotices((notices) => notices.show);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The button that was pressed may be gone together with the row it was in: do not leave the focus nowhere.
    if (text !== null && document.activeElement === document.body) box.current?.querySelector('h2')?.focus();
  }, [text]);

  const takeBack = async () => {
    if (undo === null) return;
    try {
      await undo();
      show('Undone.');
    } catch {
      show('This could not be undone. Nothing has been changed.');
    }
  };

  return (
    <div role="status">
      {text !== null && (
        <div className="page-notice" ref={box}>
          <Banner title={text} tone="success">
            {undo !== null && (
              <Button variant="secondary" onClick={() => void takeBack()}>
                Undo
              </Button>
            )}
          </Banner>
        </div>
      )}
    </div>
  );
}
