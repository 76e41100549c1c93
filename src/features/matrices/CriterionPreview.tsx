import { SummaryList } from '#components/SummaryList.tsx';
import { Tag } from '#components/Tag.tsx';
import type { Criterion, Matrix } from '#core/matrix.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import { levelText, pillarNames } from '#core/words.ts';

/** One criterion with every level, as it would be answered. */
export function CriterionPreview({
  matrix,
  criterion,
}: {
  matrix: Pick<Matrix, 'scale'>;
  criterion: Criterion;
}) {
  const { levels } = matrix.scale;
  const { ref, title, statement, explanation, checklist, lookFor, pillars, essential } = criterion;
  return (
    <article>
      <h3>
        {ref} {title} {essential && <Tag tone="blue">Essential</Tag>}
      </h3>
      {statement !== title && <p>{statement}</p>}
      {explanation !== '' && <p className="secondary">{explanation}</p>}
      {pillars.length > 0 && (
        <p className="secondary">
          {pillars.length === 1 ? 'Pillar' : 'Pillars'}:{' '}
          {/* Not "and", which is a part of two of the names. */}
          {pillars.map((id) => pillarNames[id].toLowerCase()).join('; ')}
        </p>
      )}
      <TextList title="Checklist" entries={checklist} />
      <SummaryList
        rows={levels.map(({ value }) => ({
          key: levelText(levels, value),
          value: <span className="pre-line">{descriptorFor(matrix, criterion, value)}</span>,
        }))}
      />
      <TextList title="Look for" entries={lookFor} />
      {criterion.sources.length > 0 && (
        <p className="secondary small">Sources: {criterion.sources.join(', ')}</p>
      )}
    </article>
  );
}

function TextList({ title, entries }: { title: string; entries: readonly string[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </>
  );
}
