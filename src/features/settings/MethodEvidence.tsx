import { DataTable } from '#components/DataTable.tsx';
import type { Evidence, EvidenceFields, LinkedEvidence } from '#core/evidence.ts';
import { seal } from '#core/record.ts';
import { answerText, formatDate, levelText } from '#core/words.ts';
import { answers, exampleOf, levels, noStamp } from '#core/exampleDomain.ts';

const today = '2026-11-21';

const piece = (id: string, title: string, reviewDate: string | null): [string, Evidence] => {
  const fields: EvidenceFields = {
    organisationId: 'example',
    type: 'other',
    title,
    where: '',
    documentDate: null,
    owner: '',
    reviewDate,
  };
  return [id, seal(id, fields, noStamp)];
};
const library = {
  today,
  byId: new Map([
    piece('policy', 'Policy', '2028-01-31'),
    piece('audit', 'Supervision audit', null),
    piece('minutes', 'Board minutes', '2026-06-30'),
  ]),
};
const evidence = {
  a: [{ evidenceId: 'policy', supportsLevel: 2 }],
  c: [{ evidenceId: 'audit', supportsLevel: 2 }],
  d: [{ evidenceId: 'minutes', supportsLevel: 4 }],
};

/** The same 4 answers with evidence: what is claimed stands beside what documents show, and neither changes the other. */
export function MethodEvidence() {
  const { criteria } = exampleOf(answers, { evidence, library });
  return (
    <>
      <p>The same 4 answers, with the evidence that was linked to them, on {formatDate(today)}:</p>
      <DataTable
        caption="Example: claimed and evidenced"
        columns={[
          { key: 'criterion', header: 'Criterion', rowHeader: true },
          { key: 'claimed', header: 'Claimed level' },
          { key: 'evidence', header: 'Evidence' },
          { key: 'evidenced', header: 'Evidenced level' },
        ]}
        rows={criteria.map((view) => ({
          id: view.criterion.id,
          criterion: `${view.criterion.ref}. ${view.criterion.title}`,
          claimed: answerText(levels, view.answer),
          evidence: view.evidence.map(evidenceText).join(', ') || 'None',
          evidenced:
            view.evidencedLevel === null ? 'None that is current' : levelText(levels, view.evidencedLevel),
        }))}
      />
    </>
  );
}

function evidenceText({ evidence: { title, reviewDate }, supportsLevel }: LinkedEvidence): string {
  const until = reviewDate === null ? '' : `, to be reviewed by ${formatDate(reviewDate)}`;
  return `${title}, supports level ${supportsLevel ?? 'not said'}${until}`;
}
