import { SummaryList } from '#components/SummaryList.tsx';
import type { Matrix } from '#core/matrix.ts';

/** Where the ideas come from and on what terms the wording may be used. */
export function MatrixSources({ matrix }: { matrix: Matrix }) {
  const { publisher, licence, sourceUrl, sources } = matrix;
  return (
    <>
      <h2>Publisher and licence</h2>
      <SummaryList
        rows={[
          { key: 'Publisher', value: publisher },
          { key: 'Licence', value: licence },
          {
            key: 'Main source',
            value:
              sourceUrl === null ? (
                'Not provided'
              ) : (
                <a href={sourceUrl} rel="noreferrer">
                  {sourceUrl}
                </a>
              ),
          },
        ]}
      />
      <h2>Sources</h2>
      <p>The tags are those named under each criterion. The links leave this tool and need the internet.</p>
      <ul>
        {sources.map(({ tag, name, url }) => (
          <li key={tag}>
            {tag}:{' '}
            {url === null ? (
              name
            ) : (
              <a href={url} rel="noreferrer">
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
