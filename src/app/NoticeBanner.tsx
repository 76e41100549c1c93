import { Banner } from '#components/Banner.tsx';
import { Button } from '#components/Button.tsx';
import { useNotices } from '#state/notices.ts';

/** What was just done, with Undo where it can be undone. It stays until the person goes on: no timer. */
export function NoticeBanner() {
  const text = useNotices((notices) => notices.text);
  const undo = useNotices((notices) => notices.undo);
  const clear = useNotices((notices) => notices.clear);
  if (text === null) return null;
  return (
    <div className="page-notice" role="status">
      <Banner title={text} tone="success">
        {undo !== null && (
          <Button
            variant="secondary"
            onClick={() => {
              void undo().then(clear);
            }}
          >
            Undo
          </Button>
        )}
      </Banner>
    </div>
  );
}
