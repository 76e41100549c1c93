import { Radios } from '#components/Radios.tsx';
import { Select } from '#components/Select.tsx';
import { Tag } from '#components/Tag.tsx';
import type { Criterion, Matrix } from '#core/matrix.ts';
import { canKeep } from '#core/newVersion/carry.ts';
import { find, type CriterionMatch, type MatchKind } from '#core/newVersion/matches.ts';
import { criterionChanges } from '#core/ownMatrix/matrixChanges.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import type { ResponsesByCriterionId } from '#core/response.ts';
import { answerInWords } from './answerInWords.ts';
import { TextChanges } from './TextChanges.tsx';

const kindWords: Record<MatchKind, string> = {
  same: 'The same',
  reworded: 'Reworded',
  split: 'Split',
  merged: 'Merged',
  new: 'New',
};

interface Props {
  earlier: Matrix;
  later: Matrix;
  match: CriterionMatch;
  kind: MatchKind;
  responses: ResponsesByCriterionId;
  /** The earlier criterion whose answer is kept. */
  kept: string | null;
  onFrom: (from: readonly string[]) => void;
  onKeep: (from: string | null) => void;
}

/** A criterion of the later version beside what it comes from, and what is to become of the answer. */
export function MatchedCriterion({ earlier, later, match, kind, responses, kept, onFrom, onKeep }: Props) {
  const criterion = find(later, match.to);
  if (criterion === undefined) return null;
  const sources = match.from.flatMap((id) => find(earlier, id) ?? []);
  const [first] = sources;
  const keepable = sources.filter(({ id }) => canKeep(later, criterion, responses.get(id)));
  const name = (one: Criterion) => `${one.ref} ${one.title}`;
  return (
    <section aria-labelledby={`match-${match.to}`}>
      <h3 id={`match-${match.to}`}>
        {name(criterion)} <Tag>{kindWords[kind]}</Tag>
      </h3>
      {first === undefined ? (
        <p>{criterion.statement}</p>
      ) : (
        <TextChanges
          caption={name(criterion)}
          changes={criterionChanges(earlier, first, later, criterion)}
          headers={[`Version ${earlier.version}: ${name(first)}`, `Version ${later.version}`]}
        />
      )}
      <Select
        label="Comes from"
        value={sources.length > 1 ? 'several' : (first?.id ?? '')}
        onChange={({ target }) => onFrom(target.value === '' ? [] : [target.value])}
      >
        <option value="">None: it is new</option>
        {sources.length > 1 && <option value="several">{sources.map(name).join('; ')}</option>}
        {criteriaOf(earlier).map(({ criterion: one }) => (
          <option key={one.id} value={one.id}>
            {name(one)}
          </option>
        ))}
      </Select>
      {keepable.length > 0 && (
        <Radios
          legend="What happens to the answer?"
          value={kept ?? ''}
          onChange={({ target }) => onKeep(target.value === '' ? null : target.value)}
          options={[
            { value: '', label: 'Answer it again', hint: 'Its evidence is brought along.' },
            ...keepable.map((one) => ({
              value: one.id,
              label: `Keep: ${answerInWords(earlier, responses.get(one.id))}`,
              hint: `From ${name(one)}, with its note and evidence.`,
            })),
          ]}
        />
      )}
    </section>
  );
}
