import { DataTable } from '#components/DataTable.tsx';
import { Page } from '#components/Page.tsx';
import { unofficialSentence } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { OfflineReady } from './OfflineReady.tsx';
import licences from './licences.json' with { type: 'json' };

/** What this is, whose it is and what it is made of. */
export function AboutPage() {
  return (
    <Page title="About and licence">
      <p>{unofficialSentence}</p>
      <p>
        Version {__APP_VERSION__}. The tool and the wording of its matrices are free to use, change and share
        under the MIT licence. There is no warranty.
      </p>
      <OfflineReady />
      <p>
        <a href={href('security')}>Security and data protection</a>
      </p>
      <h2>Matrices</h2>
      <p>
        The matrices are original wording, inspired by public sources that are named with each of them. They
        are independent and unofficial. <a href={href('matrices')}>Read the matrices and their sources</a>.
      </p>
      <h2>Made with</h2>
      <DataTable
        caption="Other people’s work in this tool, with licences"
        columns={[
          { key: 'name', header: 'Package', rowHeader: true },
          { key: 'version', header: 'Version' },
          { key: 'licence', header: 'Licence' },
        ]}
        rows={licences.map(({ name, version, licence }) => ({
          id: `${name}@${version}`,
          name,
          version,
          licence,
        }))}
      />
    </Page>
  );
}
