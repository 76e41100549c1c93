import { ButtonLink } from '#components/ButtonLink.tsx';
import { SummaryList } from '#components/SummaryList.tsx';
import { supportsText } from '#core/evidenceWords.ts';
import type { Matrix } from '#core/matrix.ts';
import { descriptorFor } from '#core/readMatrix.ts';
import type { CriterionView } from '#core/view.ts';
import { answerText, confidenceNames, gapText, targetText } from '#core/words.ts';
import { evidenceRows } from './evidenceRows.ts';

type Props = { matrix: Matrix; view: CriterionView; today: string; next: string; button: string };

/** The answer as text, not as switched-off inputs: it can be read, copied and printed, but not changed. */
export function LockedAnswer({ matrix, view, today, next, button }: Props) {
  const { levels } = matrix.scale;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Current level', value: answerText(levels, view.answer) },
          ...(view.level === null
            ? []
            : [{ key: 'What it says', value: descriptorFor(matrix, view.criterion, view.level) }]),
          { key: 'Target', value: targetText(levels, view) },
          { key: 'Gap', value: gapText(view.gap, view.target) },
          ...(view.answer?.state === 'not-applicable'
            ? [{ key: 'Why it does not apply', value: view.notApplicableReason || 'Not provided' }]
            : []),
          {
            key: 'Confidence',
            value: view.confidence === null ? 'Not provided' : confidenceNames[view.confidence],
          },
          ...evidenceRows(view, today),
          ...(view.evidence.length === 0
            ? []
            : [
                {
                  key: 'What the evidence is',
                  value: (
                    <ul>
                      {view.evidence.map(({ evidence, supportsLevel }) => (
                        <li key={evidence.id}>
                          {evidence.title}
                          {evidence.where !== '' && ` (${evidence.where})`}
                          <br />
                          <span className="secondary small">{supportsText(levels, supportsLevel)}</span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          { key: 'Notes', value: <span className="typed-text">{view.note || 'Not provided'}</span> },
          {
            key: 'Note to the next assessor',
            value: <span className="typed-text">{view.nextNote || 'Not provided'}</span>,
          },
        ]}
      />
      <ButtonLink href={`#${next}`} data-main-action>
        {button}
      </ButtonLink>
    </>
  );
}
