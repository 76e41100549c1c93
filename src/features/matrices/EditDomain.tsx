import { type ReactNode } from 'react';
import { Button } from '#components/Button.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import type { Domain } from '#core/matrix.ts';
import { moveCriterion, moveDomain } from '#core/ownMatrix/editDraft.ts';
import type { MatrixDraft } from '#core/ownMatrix/ownMatrix.ts';
import { href } from '#state/paths.ts';

interface Props {
  matrixId: string;
  domain: Domain;
  isFirst: boolean;
  isLast: boolean;
  /** A tag for a part that has something to do. */
  mark: (id: string) => ReactNode;
  /** `focus`: the buttons to go on with, the first that is there after the move. */
  onMove: (edit: (draft: MatrixDraft) => MatrixDraft, focus: readonly string[]) => void;
  onNew: () => void;
}

/** A domain with its criteria in their order, each with the way to its page. */
export function EditDomain({ matrixId, domain, isFirst, isLast, mark, onMove, onNew }: Props) {
  const headingId = `edit-${domain.id}`;
  const title = domain.title || 'Domain without a title';
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>
        {title} {mark(domain.id)}
      </h2>
      <div className="edit-row">
        <a href={href('matrixDomain', { matrixId, domainId: domain.id })}>
          Change<VisuallyHidden> domain {title}</VisuallyHidden>
        </a>
        <MoveButtons
          id={domain.id}
          name={`domain ${title}`}
          isFirst={isFirst}
          isLast={isLast}
          onMove={(by, focus) => onMove((draft) => moveDomain(draft, domain.id, by), focus)}
        />
      </div>
      {domain.criteria.length > 0 && (
        <ol className="edit-list">
          {domain.criteria.map(({ id, ref, title: name }, index) => (
            <li key={id} className="edit-row">
              <a href={href('matrixCriterion', { matrixId, criterionId: id })}>
                {`${ref} ${name}`.trim() || 'Criterion without a title'}
              </a>{' '}
              {mark(id)}
              <MoveButtons
                id={id}
                name={`${ref} ${name}`.trim()}
                isFirst={index === 0}
                isLast={index === domain.criteria.length - 1}
                onMove={(by, focus) => onMove((draft) => moveCriterion(draft, id, by), focus)}
              />
            </li>
          ))}
        </ol>
      )}
      <Button variant="secondary" small onClick={onNew}>
        Add a criterion<VisuallyHidden> to {title}</VisuallyHidden>
      </Button>
    </section>
  );
}

interface MoveProps {
  id: string;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1, focus: readonly string[]) => void;
}

function MoveButtons({ id, name, isFirst, isLast, onMove }: MoveProps) {
  const [up, down] = [`up-${id}`, `down-${id}`];
  return (
    <span className="move-buttons">
      {!isFirst && (
        <Button id={up} variant="link" small onClick={() => onMove(-1, [up, down])}>
          Move up<VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      )}
      {!isLast && (
        <Button id={down} variant="link" small onClick={() => onMove(1, [down, up])}>
          Move down<VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      )}
    </span>
  );
}
