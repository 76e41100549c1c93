import { useId } from 'react';
import { Checkbox } from '#components/Checkboxes.tsx';
import { Choice } from '#components/Choice.tsx';
import { Details } from '#components/Details.tsx';
import { ScrollRegion } from '#components/ScrollRegion.tsx';
import { Tag } from '#components/Tag.tsx';
import { VisuallyHidden } from '#components/VisuallyHidden.tsx';
import type { AnswerDifference } from '#core/excel/differences.ts';
import { formatDateTime } from '#core/words.ts';

interface Props {
  /** Of one domain. */
  differences: AnswerDifference[];
  isTicked: (one: AnswerDifference) => boolean;
  onTick: (ones: AnswerDifference[], on: boolean) => void;
}

/** The id of the checkbox of a difference. */
export const tickId = ({ id }: AnswerDifference) => `accept-${id}`;

/** The differences in one domain: what is here now beside what the file says. */
export function DifferenceTable({ differences, isTicked, onTick }: Props) {
  const headingId = useId();
  const domain = differences[0]?.domain ?? '';
  return (
    <>
      <h3 id={headingId}>{domain}</h3>
      {differences.length > 1 && (
        <Checkbox
          label={`Select all ${differences.length} in ${domain}`}
          checked={differences.every(isTicked)}
          onChange={({ target }) => onTick(differences, target.checked)}
        />
      )}
      <ScrollRegion labelledBy={headingId} className="difference-list">
        <table className="table" aria-labelledby={headingId}>
          <thead>
            <tr>
              {['Accept', 'Now here', 'In the file'].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Choice
                    type="checkbox"
                    id={tickId(one)}
                    checked={isTicked(one)}
                    onChange={({ target }) => onTick([one], target.checked)}
                    label={
                      <>
                        {one.criterion}
                        <VisuallyHidden>, </VisuallyHidden>
                        <span className="difference-what">{one.what}</span>
                      </>
                    }
                  />
                </th>
                <td>
                  <CellText text={one.now} none={nothing(one)} />
                  {one.changedHere && (
                    <p className="difference-newer">
                      <Tag tone="amber">Changed here since the file was made</Tag>
                      {one.updatedAt !== null && <> {formatDateTime(one.updatedAt)}</>}
                    </p>
                  )}
                </td>
                <td>
                  <CellText text={one.inFile} none={nothing(one)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

/** For texts that are empty; everything else says itself what is missing. */
const nothing = ({ field }: AnswerDifference) => (field === 'reason' ? 'No reason' : 'No note');

const longText = 400;

/** A text as it was typed; a long one folded, so that the table can be read. */
function CellText({ text, none }: { text: string; none: string }) {
  if (text.trim() === '') return none;
  if (text.length <= longText) return <span className="typed-text">{text}</span>;
  return (
    <Details summary={`${text.slice(0, 80).trim()}…`}>
      <span className="typed-text">{text}</span>
    </Details>
  );
}
