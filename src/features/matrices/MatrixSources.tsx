import { SummaryList } from '#components/SummaryList.tsx';
import { isWebAddress } from '#core/ownMatrix/draftProblems.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';

/** Where the ideas come from and on what terms the wording may be used. */
export function MatrixSources({ matrix }: { matrix: MatrixDraft }) {
  const { publisher, licence, sourceUrl, sources } = matrix;
  return (
    <>
      <h2>Publisher and licence</h2>
      <SummaryList
        rows={[
          { key: 'Publisher', value: publisher || 'Not provided' },
          { key: 'Licence', value: licence || 'Not provided' },
          {
            key: 'Main source',
            value: sourceUrl === null ? 'Not provided' : <WebLink url={sourceUrl}>{sourceUrl}</WebLink>,
          },
        ]}
      />
      {sources.length > 0 && (
        <>
          <h2>Sources</h2>
          <p>
            The tags are those named under each criterion. The links leave this tool and need the internet.
          </p>
          <ul>
            {sources.map(({ tag, name, url }, index) => (
              <li key={`${index} ${tag}`}>
                {tag}: {url === null ? name : <WebLink url={url}>{name}</WebLink>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A link for a web address, the plain text for anything else, such as `javascript:` in a draft. */
function WebLink({ url, children }: { url: string; children: string }) {
  return isWebAddress(url) ? (
    <a href={url} rel="noreferrer">
      {children}
    </a>
  ) : (
    children
  );
}
