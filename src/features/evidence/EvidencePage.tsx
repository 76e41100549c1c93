import { ButtonLink } from '#components/ButtonLink.tsx';
import { Loading } from '#components/Loading.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { dayOf } from '#core/day.ts';
import { evidenceHint } from '#core/evidenceWords.ts';
import { useEvidenceUses } from '#storage/evidenceUses.ts';
import { useLibrary } from '#storage/hooks.ts';
import { useOrganisation } from '#storage/shelf.ts';
import { useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { EvidenceFilters } from './EvidenceFilters.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { filterEvidence, readEvidenceFilter } from './evidenceFilter.ts';
import { NoOrganisation } from './NoOrganisation.tsx';

/** All evidence of an organisation: what there is, where it is kept, which criteria rest on it. */
export function EvidencePage({ organisationId }: { organisationId: string }) {
  const query = useAddress((address) => address.query);
  const organisation = useOrganisation(organisationId);
  const library = useLibrary(organisationId);
  const uses = useEvidenceUses(organisationId);
  if (organisation === undefined || library === undefined || uses === undefined)
    return <Loading text="Loading your evidence" />;
  if (organisation === null) return <NoOrganisation />;
  const today = dayOf(new Date());
  const all = [...library.evidence.values()].filter(({ deletedAt }) => deletedAt === null);
  const filter = readEvidenceFilter(query);
  const shown = filterEvidence(all, filter, uses, today);
  const from = new URLSearchParams(query).get('from');
  const add = (
    <ButtonLink
      href={href('evidenceItem', { organisationId, evidenceId: 'new' })}
      variant={all.length === 0 ? 'primary' : 'secondary'}
      data-main-action
    >
      Add evidence
    </ButtonLink>
  );
  const unreadable = library.unreadable.filter(({ kind }) => kind === 'evidence').length;
  return (
    <Page
      wide
      title="Evidence"
      section={organisation.name}
      caption={
        <>
          {organisation.name} {organisation.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={
        from === null
          ? { href: href('home'), text: 'Back to assessments' }
          : { href: href('tasks', { assessmentId: from }), text: 'Back to the task list' }
      }
    >
      <p className="two-thirds">
        Write down each document once. Every criterion and next year’s assessment can use it. {evidenceHint}
      </p>
      {unreadable > 0 && (
        <p>
          {unreadable} of the records of evidence could not be read. Your other work is safe.{' '}
          <a href={href('data')}>See what can be done in Your data</a>
        </p>
      )}
      <p>{add}</p>
      {all.length === 0 ? (
        <p>No evidence yet. You can also add it beside each criterion while you score.</p>
      ) : (
        <>
          <EvidenceFilters filter={filter} shown={shown.length} total={all.length} />
          {shown.length === 0 ? (
            <p>No evidence matches. Change what to show, or show all.</p>
          ) : (
            <EvidenceTable evidence={shown} uses={uses} today={today} />
          )}
        </>
      )}
    </Page>
  );
}
