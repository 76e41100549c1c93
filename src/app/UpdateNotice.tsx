import { Banner } from '#components/Banner.tsx';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { href } from '#state/paths.ts';

/** Offers the new version; it never reloads by itself. */
export function UpdateNotice({ apply }: { apply: () => void }) {
  return (
    <div className="page-notice">
      <Banner title="A new version of this tool is ready">
        <p>Save a backup, then reload. Your work stays on this device.</p>
        <ButtonGroup>
          <ButtonLink href={href('data')}>Save a backup</ButtonLink>
          <Button variant="secondary" onClick={apply}>
            Reload
          </Button>
        </ButtonGroup>
      </Banner>
    </div>
  );
}
