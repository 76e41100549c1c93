import { DataTable } from '#components/DataTable.tsx';
import { Page } from '#components/Page.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { href } from '#state/paths.ts';
import { assurance, departures, protections } from './securityFacts.ts';

/** What an information-governance or security team asks before a trust uses the tool, answered on one page. */
export function SecurityPage() {
  return (
    <Page
      title="Security and data protection"
      section="Privacy"
      back={{ href: href('privacy'), text: 'Back to privacy' }}
    >
      <p>
        For information-governance and security teams. <a href={href('privacy')}>Privacy</a> says what is
        stored, where and for how long.
      </p>
      <h2>Where data flows</h2>
      <p>
        There is one place: the browser of the person who works. It downloads the tool from your host, and
        nothing that people write goes back to it or to anyone else. Files leave only when a person saves,
        prints or copies them, and go where that person puts them.
      </p>
      <h2>What it protects against, and what it does not</h2>
      <DataTable
        caption="Protections and their limits"
        captionHidden
        columns={[
          { key: 'against', header: 'Against', rowHeader: true, width: 26 },
          { key: 'what', header: 'What there is' },
          { key: 'limit', header: 'What stays open' },
        ]}
        rows={protections.map((row) => ({ id: row.against, ...row }))}
      />
      <h2>Where it departs from a standard</h2>
      <p>Measured against the OWASP Application Security Verification Standard, version 5.0:</p>
      <SummaryList rows={departures} />
      <h2>For your own papers</h2>
      <SummaryList rows={assurance} />
      <h2>Check it yourself</h2>
      <ol>
        <li>
          Open the network panel of the browser’s developer tools (F12), work for a while, export and print.
          There is no request to another address, and none at all once the tool is ready to work offline, but
          for the question whether there is a newer version.
        </li>
        <li>
          Read the header Content-Security-Policy of this page there. It allows only this address, no code
          from text, and one named rule for the service worker’s address.
        </li>
        <li>Turn the network off and work on. Everything but updates goes on working.</li>
        <li>
          Compare the files on your host with <code>SHA256SUMS</code> of the release package. The same source
          gives the same bytes, so a second build shows whether the package is what the source says.
        </li>
        <li>
          Read <code>sbom.cdx.json</code> in the package: every library with its version, licence and hash.
        </li>
      </ol>
      <h2>Report a weakness</h2>
      <p>
        Tell the team that hosts this tool for you, or use the issue tracker of the place where you got its
        source. Do not put work of your organisation into a report.
      </p>
    </Page>
  );
}
