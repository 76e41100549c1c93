import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Details } from '#components/Details.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { go } from '#state/address.ts';
import { path } from '#state/paths.ts';
import { FileLinks } from './FileLinks.tsx';

/** S01: what this is, what stays on the device, and two ways in. */
export function FirstRun() {
  return (
    <Page title="Check how well your organisation governs advanced practice">
      <p className="lead">
        Score your organisation against a maturity matrix, see the gaps, and make a report for your board.
      </p>
      <Inset title="What stays on this device">
        <p>
          Everything you enter stays in this browser on this computer. There is no account and nothing is sent
          to us or to NHS England. If your browser data is cleared, your work goes too, so save a backup file.
        </p>
        <p>Do not enter patient information.</p>
      </Inset>
      <ButtonGroup>
        <Button onClick={() => go(path('organisation', { organisationId: 'new' }))} data-main-action>
          Start an assessment
        </Button>
        <Button variant="secondary" onClick={() => go(path('sample'))}>
          Look at a sample assessment
        </Button>
      </ButtonGroup>
      <h2>What you get</h2>
      <ul>
        <li>A picture of where you are now and where you want to be</li>
        <li>A list of gaps, with what to do next</li>
        <li>A board report you can print or save as a PDF</li>
      </ul>
      <FileLinks />
      <Details summary="Is this official?">
        <p>
          No. This tool is not made or endorsed by NHS England. Its matrices are example wording, written for
          this tool from public sources. Using a maturity matrix is a way to start a discussion. It is not an
          inspection.
        </p>
      </Details>
    </Page>
  );
}
