import { DataTable } from '#components/DataTable.tsx';
import type { Evidence } from '#core/evidence.ts';
import { countUses, type AssessmentUses } from '#core/evidenceUse.ts';
import { evidenceTypeNames, evidenceWarnings } from '#core/evidenceWords.ts';
import { criteriaCount, formatDate } from '#core/words.ts';
import { href } from '#state/paths.ts';
import { Where } from './EvidenceFacts.tsx';
import { UsedBy } from './UsedBy.tsx';

type Props = {
  evidence: readonly Evidence[];
  uses: ReadonlyMap<string, AssessmentUses[]>;
  today: string;
};

/** Each piece of evidence with the criteria that rest on it. */
export function EvidenceTable({ evidence, uses, today }: Props) {
  return (
    <DataTable
      caption="Evidence of your organisation"
      columns={[
        { key: 'title', header: 'Evidence', rowHeader: true },
        { key: 'type', header: 'Type' },
        { key: 'where', header: 'Where' },
        { key: 'document', header: 'Date of document' },
        { key: 'review', header: 'Review date' },
        { key: 'owner', header: 'Owner' },
        { key: 'used', header: 'Used by' },
      ]}
      rows={evidence.map((one) => {
        const its = uses.get(one.id) ?? [];
        return {
          id: one.id,
          title: (
            <>
              <a href={href('evidenceItem', { organisationId: one.organisationId, evidenceId: one.id })}>
                {one.title}
              </a>
              {evidenceWarnings(one, today).map((warning) => (
                <div key={warning} className="secondary small">
                  {warning}
                </div>
              ))}
            </>
          ),
          type: evidenceTypeNames[one.type],
          where: one.where === '' ? 'Not provided' : <Where text={one.where} />,
          document: one.documentDate === null ? 'Not provided' : formatDate(one.documentDate),
          review: one.reviewDate === null ? 'Not provided' : formatDate(one.reviewDate),
          owner: one.owner === '' ? 'Not provided' : one.owner,
          used:
            its.length === 0 ? (
              'Not used yet'
            ) : (
              <details className="details">
                <summary>
                  <span>{criteriaCount(countUses(its))}</span>
                </summary>
                <UsedBy uses={its} />
              </details>
            ),
        };
      })}
    />
  );
}
