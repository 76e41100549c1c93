import { useMemo, useState } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { Details } from '#components/Details.tsx';
import { Inset } from '#components/Inset.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import type { Matrix } from '#core/matrix.ts';
import { broughtFields, broughtResponses, canKeep } from '#core/newVersion/carry.ts';
import {
  find,
  matchKind,
  proposeMatches,
  retiredCriteria,
  type CriterionMatch,
} from '#core/newVersion/matches.ts';
import { criteriaOf } from '#core/readMatrix.ts';
import { count, criteriaCount } from '#core/words.ts';
import { newId } from '#storage/assessments.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { pin, type PinnedMatrix } from '#storage/matrices.ts';
import { createOnVersion } from '#storage/newVersion.ts';
import { useOwnMatrices } from '#storage/ownMatrices.ts';
import { go } from '#state/address.ts';
import { href, path } from '#state/paths.ts';
import { MatchedCriterion } from './MatchedCriterion.tsx';
import { NotSaved } from './NotSaved.tsx';
import { RetiredCriteria } from './RetiredCriteria.tsx';

/** Brings an assessment to a later version of its matrix: a new draft, each changed criterion decided by a person. */
export function NewVersionPage({ facts }: { facts: ReadyAssessment }) {
  const own = useOwnMatrices();
  if (own === undefined) return <Loading text="Loading matrices" />;
  const later = own.find(
    ({ pinned }) => pinned !== null && earlierOf(facts, pinned.matrix) !== undefined,
  )?.pinned;
  const earlier = later == null ? undefined : earlierOf(facts, later.matrix);
  const { assessment } = facts;
  if (later == null || earlier === undefined) {
    return (
      <Page
        title="There is no later version"
        back={{ href: href('tasks', { assessmentId: assessment.id }), text: 'Back to the task list' }}
      >
        <p>{assessment.name} uses the newest version of its matrices that is ready here.</p>
      </Page>
    );
  }
  return <Decide key={later.sha256} facts={facts} earlier={earlier} later={later} />;
}

/** The matrix of the assessment of which `later` is a later version. */
function earlierOf({ matrices }: ReadyAssessment, later: Matrix): Matrix | undefined {
  return matrices.find(({ id, version }) => id === later.id && version < later.version);
}

interface DecideProps {
  facts: ReadyAssessment;
  earlier: Matrix;
  later: PinnedMatrix;
}

function Decide({ facts, earlier, later: pinned }: DecideProps) {
  const { assessment, responses } = facts;
  const later = pinned.matrix;
  const proposed = useMemo(() => proposeMatches(earlier, later), [earlier, later]);
  const [matches, setMatches] = useState<readonly CriterionMatch[]>(proposed);
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        proposed
          .filter((match) => matchKind(earlier, later, match, proposed) === 'same')
          .map(({ to }) => [to, to]),
      ),
  );
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const kinds = matches.map((match) => ({ match, kind: matchKind(earlier, later, match, matches) }));
  const same = kinds.filter(({ kind }) => kind === 'same');
  const changed = kinds.filter(({ kind }) => kind !== 'same');
  const open = criteriaOf(later).filter(({ criterion }) => {
    const source = kept.get(criterion.id);
    return source === undefined || !canKeep(later, criterion, responses.get(source));
  }).length;

  const comeFrom = (to: string, from: readonly string[]) => {
    setMatches(matches.map((match) => (match.to === to ? { to, from } : match)));
    keep(to, null);
  };
  const keep = (to: string, from: string | null) => {
    const next = new Map(kept);
    if (from === null) next.delete(to);
    else next.set(to, from);
    setKept(next);
  };
  const make = async () => {
    if (state === 'busy') return;
    setState('busy');
    const id = newId();
    const others = facts.matrices.filter((matrix) => matrix !== earlier);
    try {
      await createOnVersion(
        id,
        broughtFields(assessment, pinned, new Date().toISOString()),
        [pinned, ...others.map(pin)],
        broughtResponses(responses, later, others, matches, kept, id),
      );
      go(path('tasks', { assessmentId: id }));
    } catch {
      setState('failed');
    }
  };
  return (
    <Page
      wide
      title={`Bring this assessment to version ${later.version}`}
      section={assessment.name}
      caption={`${assessment.name}: ${later.title}, version ${earlier.version} to ${later.version}`}
      back={{ href: href('tasks', { assessmentId: assessment.id }), text: 'Back to the task list' }}
    >
      <p>
        This makes a new draft on version {later.version}. {assessment.name} stays as it is, with all its
        answers on version {earlier.version}. No level is changed or carried over unless you say so here.
      </p>
      {same.length > 0 && (
        <Details
          summary={`${criteriaCount(same.length)} ${same.length === 1 ? 'says the same: its answer is' : 'say the same: their answers are'} kept`}
        >
          <ul>
            {same.map(({ match }) => (
              <li key={match.to}>
                {find(later, match.to)?.ref} {find(later, match.to)?.title}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {changed.length > 0 && <h2>{criteriaCount(changed.length)} to look at</h2>}
      {changed.map(({ match, kind }) => (
        <MatchedCriterion
          key={match.to}
          {...{ earlier, later, match, kind, responses }}
          kept={kept.get(match.to) ?? null}
          onFrom={(from) => comeFrom(match.to, from)}
          onKeep={(from) => keep(match.to, from)}
        />
      ))}
      <RetiredCriteria earlier={earlier} criteria={retiredCriteria(earlier, matches)} responses={responses} />
      <NotSaved failed={state === 'failed'} />
      <Inset>
        <p role="status">
          The new draft begins with {count(criteriaOf(later).length - open, 'answer')} and{' '}
          {criteriaCount(open)} to answer.
        </p>
      </Inset>
      <ButtonGroup>
        <Button data-main-action onClick={() => void make()}>
          Make the new draft
        </Button>
      </ButtonGroup>
    </Page>
  );
}
