import { useState } from 'react';
import { Button } from '#components/Button.tsx';
import { focusById } from '#components/focusById.ts';
import { SummaryList } from '#components/SummaryList.tsx';
import type { Domain } from '#core/matrix.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { count, criteriaCount, levelText } from '#core/words.ts';
import { CriterionPreview } from './CriterionPreview.tsx';

/** With more criteria than these the page asks first: each takes a screen. */
const mostAtOnce = 3;

interface Props {
  matrix: MatrixDraft;
  /** Show only the first criteria until somebody asks for all. */
  isLong?: boolean;
}

/** Levels, domains and criteria as they are answered, to be read from top to bottom. */
export function MatrixWording({ matrix, isLong = false }: Props) {
  const [all, setAll] = useState(!isLong || criteriaOf(matrix).length <= mostAtOnce);
  const { scale, domains } = matrix;
  return (
    <>
      <h2>Levels</h2>
      {scale.levels.length === 0 ? (
        <p>There are no levels yet.</p>
      ) : (
        <SummaryList
          rows={scale.levels.map(({ value, meaning }, index) => ({
            key: `${levelText(scale.levels, value)}${repeated(scale.levels, index)}`,
            value: meaning || 'No meaning yet',
          }))}
        />
      )}
      <h2>Domains</h2>
      <ul>
        {domains.map((domain) => (
          <li key={domain.id}>
            {all ? <DomainLink domain={domain} /> : titleOf(domain)} ({criteriaCount(domain.criteria.length)}
            {domain.set === 'extension' && ', extension'})
          </li>
        ))}
      </ul>
      {all ? (
        domains.map((domain) => <DomainWording key={domain.id} matrix={matrix} domain={domain} />)
      ) : (
        <>
          {criteriaOf(matrix)
            .slice(0, mostAtOnce)
            .map(({ criterion }) => (
              <CriterionPreview key={criterion.id} matrix={matrix} criterion={criterion} />
            ))}
          <Button variant="secondary" onClick={() => setAll(true)}>
            Show all {count(criteriaOf(matrix).length, 'criterion', 'criteria')}
          </Button>
        </>
      )}
    </>
  );
}

function DomainWording({ matrix, domain }: { matrix: MatrixDraft; domain: Domain }) {
  return (
    <section aria-labelledby={headingId(domain)}>
      <h2 id={headingId(domain)} className="focus-text">
        {titleOf(domain)}
      </h2>
      {domain.question !== '' && <p className="lead">{domain.question}</p>}
      {domain.criteria.map((criterion) => (
        <CriterionPreview key={criterion.id} matrix={matrix} criterion={criterion} />
      ))}
    </section>
  );
}

function DomainLink({ domain }: { domain: Domain }) {
  return (
    <a
      href={`#${headingId(domain)}`}
      onClick={(event) => {
        // The address belongs to the router.
        event.preventDefault();
        focusById(headingId(domain));
      }}
    >
      {titleOf(domain)}
    </a>
  );
}

function titleOf({ title }: Domain): string {
  return title || 'Domain without a title';
}

/** Rows are told apart by their key, and a draft may have one number twice. */
function repeated(levels: readonly { value: number }[], index: number): string {
  const before = levels.slice(0, index).filter(({ value }) => value === levels[index]?.value).length;
  return before === 0 ? '' : ` (${before + 1})`;
}

function headingId({ id }: Domain): string {
  return `domain-${id}`;
}
