import { useState } from 'react';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Select } from '#components/Select.tsx';
import {
  isUnchanged,
  matrixChanges,
  type PartChange,
  type TextChange,
} from '#core/ownMatrix/matrixChanges.ts';
import type { OwnMatrix } from '#core/ownMatrix/ownMatrix.ts';
import { useOwnMatrices } from '#storage/ownMatrices.ts';
import { href } from '#state/paths.ts';
import { NoMatrix } from './NoMatrix.tsx';
import { TextChanges } from './TextChanges.tsx';

/** What one version says differently from another of the same matrix. */
export function MatrixChangesPage({ id }: { id: string }) {
  const own = useOwnMatrices()?.map(({ record }) => record);
  if (own === undefined) return <Loading text="Loading the versions" />;
  const record = own.find((one) => one.id === id);
  if (record === undefined) return <NoMatrix />;
  const others = own
    .filter((other) => other.content.id === record.content.id && other.id !== id)
    .sort((a, b) => b.content.version - a.content.version);
  return <Changes key={id} record={record} others={others} />;
}

function Changes({ record, others }: { record: OwnMatrix; others: readonly OwnMatrix[] }) {
  const { content } = record;
  const before = others.find((other) => other.content.version < content.version) ?? others[0];
  const [chosen, setChosen] = useState(before?.id ?? '');
  const other = others.find(({ id }) => id === chosen) ?? before;
  return (
    <Page
      wide
      title={`What changed in version ${content.version}`}
      section={content.title}
      caption={content.title}
      back={{ href: href('ownMatrix', { matrixId: record.id }), text: 'Back to the matrix' }}
    >
      {other === undefined ? (
        <p>There is no other version of this matrix here.</p>
      ) : (
        <>
          {others.length > 1 && (
            <Select label="Compare with" value={other.id} onChange={({ target }) => setChosen(target.value)}>
              {others.map(({ id, content: { version }, status }) => (
                <option key={id} value={id}>
                  Version {version}
                  {status === 'draft' && ' (draft)'}
                </option>
              ))}
            </Select>
          )}
          <Difference before={other} after={record} />
        </>
      )}
    </Page>
  );
}

function Difference({ before, after }: { before: OwnMatrix; after: OwnMatrix }) {
  const changes = matrixChanges(before.content, after.content);
  const headers = [before, after].map(({ content }) => `Version ${content.version}`);
  if (isUnchanged(changes)) return <p>Both versions say the same.</p>;
  return (
    <>
      <Texts title="Details" changes={changes.details} headers={headers} />
      <Texts title="Levels" changes={changes.levels} headers={headers} />
      <Parts title="Domains" parts={changes.domains} headers={headers} />
      <Parts title="Criteria" parts={changes.criteria} headers={headers} />
    </>
  );
}

interface Headed {
  title: string;
  headers: readonly string[];
}

function Texts({ title, changes, headers }: Headed & { changes: readonly TextChange[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <TextChanges caption={title} changes={changes} headers={headers} />
    </>
  );
}

const kindWords = { added: 'new', removed: 'removed', changed: 'changed' } as const;

function Parts({ title, parts, headers }: Headed & { parts: readonly PartChange[] }) {
  if (parts.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {parts.map(({ id, name, kind, texts }) => (
        <section key={`${kind} ${id}`}>
          <h3>
            {name || 'Without a title'}: {kindWords[kind]}
          </h3>
          <TextChanges caption={name} changes={texts} headers={headers} />
        </section>
      ))}
    </>
  );
}
