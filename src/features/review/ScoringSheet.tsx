import type { Criterion, Domain, Matrix } from '#core/matrix.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import { levelText } from '#core/words.ts';

type Props = { matrix: Matrix; domain: Domain; criterion: Criterion };

/** One criterion with its ladder and a box to tick beside each answer. */
export function ScoringSheet({ matrix, domain, criterion }: Props) {
  const { levels } = matrix.scale;
  return (
    <section className="sheet">
      <h2>
        {criterion.ref} {criterion.title}
      </h2>
      <p className="sheet-statement">
        {domain.title}: {criterion.statement}
      </p>
      <p>Tick the highest level where everything in it is in place.</p>
      <ul className="sheet-ladder">
        {levels.map(({ value }) => (
          <li key={value}>
            <span className="sheet-level">{levelText(levels, value)}.</span>{' '}
            {descriptorFor(matrix, criterion, value)}
          </li>
        ))}
        <li>We do not know yet</li>
        {criterion.allowNotApplicable && <li>Not applicable to us, because:</li>}
      </ul>
      <p className="sheet-line">What we saw, and where it is kept:</p>
      <p className="sheet-line">Name and date:</p>
      <p className="sheet-source">
        {matrix.title}, version {matrix.version}. {matrix.attribution}
      </p>
    </section>
  );
}
