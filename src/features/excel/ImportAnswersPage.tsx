import { useMemo, useRef, useState } from 'react';
import { FileInput } from '#components/FileInput.tsx';
import { Inset } from '#components/Inset.tsx';
import { Page } from '#components/Page.tsx';
import { Tag } from '#components/Tag.tsx';
import { isLocked } from '#core/assessment.ts';
import { readAnswerFile, type AnswerRow } from '#core/excel/answerFile.ts';
import type { SheetRows } from '#core/excel/cellText.ts';
import { compareAnswers } from '#core/excel/differences.ts';
import { maximumSheetFileBytes, SheetFileError } from '#core/excel/sheetFile.ts';
import { buildReport } from '#core/report.ts';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { href } from '#state/paths.ts';
import { answerFileWords, type FaultWords } from './answerFileWords.ts';
import { ReviewDifferences } from './ReviewDifferences.tsx';

type Chosen =
  | { state: 'fault'; fault: FaultWords }
  | { state: 'read'; nth: number; fileName: string; rows: readonly AnswerRow[] };

interface Props {
  facts: ReadyAssessment;
  /** Loaded by the app when it is needed. */
  readWorkbook: (bytes: Uint8Array) => Promise<SheetRows[]>;
}

/** S26, for Excel: choose the file, see each difference, accept some. Nothing is written before the last button. */
export function ImportAnswersPage({ facts, readWorkbook }: Props) {
  const { assessment, organisation } = facts;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);
  const report = useMemo(() => buildReport(facts, null), [facts]);
  const rows = chosen?.state === 'read' ? chosen.rows : null;
  const comparison = useMemo(() => (rows === null ? null : compareAnswers(rows, report)), [rows, report]);

  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    // Of two files chosen quickly the later one counts, however long the first takes.
    const nth = ++latest.current;
    setBusy(true);
    const result = await readChosen(file, readWorkbook).then(
      (sheets): Chosen => fromSheets(sheets, facts, file.name, nth),
      (error: unknown): Chosen => ({ state: 'fault', fault: answerFileWords(error) }),
    );
    if (nth !== latest.current) return;
    setBusy(false);
    setChosen(result);
  };

  return (
    <Page
      wide
      title="Bring answers back from Excel"
      section={assessment.name}
      error={chosen?.state === 'fault'}
      caption={
        <>
          {organisation.name}, {assessment.name} {assessment.sample && <Tag tone="purple">Sample</Tag>}
        </>
      }
      back={{ href: href('export', { assessmentId: assessment.id }), text: 'Back to export' }}
    >
      {isLocked(assessment) ? (
        <Inset>
          <p>
            This assessment is signed off, so its answers cannot be changed. Start a revised version to bring
            in answers.
          </p>
        </Inset>
      ) : (
        <>
          <FileInput
            label="Excel file"
            hint="The file that Export made for this assessment, with your changes. Choosing it changes nothing yet."
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onClick={(event) => {
              // So that the same file can be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
            onChange={(event) => void choose(event.target.files?.[0])}
          />
          <div role="status">{busy && <p>Checking the file</p>}</div>
          {chosen?.state === 'fault' && !busy && <Fault fault={chosen.fault} />}
          {chosen?.state === 'read' && comparison !== null && !busy && (
            <ReviewDifferences
              key={chosen.nth}
              assessmentId={assessment.id}
              fileName={chosen.fileName}
              comparison={comparison}
              total={report.matrices.reduce((sum, { view }) => sum + view.criteria.length, 0)}
            />
          )}
        </>
      )}
    </Page>
  );
}

async function readChosen(file: File, readWorkbook: Props['readWorkbook']): Promise<SheetRows[]> {
  if (file.size > maximumSheetFileBytes) throw new SheetFileError('too-big');
  return readWorkbook(new Uint8Array(await file.arrayBuffer()));
}

function fromSheets(
  sheets: readonly SheetRows[],
  { assessment }: ReadyAssessment,
  fileName: string,
  nth: number,
): Chosen {
  try {
    return { state: 'read', nth, fileName, rows: readAnswerFile(sheets, assessment) };
  } catch (error) {
    return { state: 'fault', fault: answerFileWords(error) };
  }
}

function Fault({ fault }: { fault: FaultWords }) {
  return (
    <Inset tone="problem" role="alert" title={fault.title}>
      <p>{fault.what} Nothing has been changed.</p>
      <p>{fault.todo}</p>
    </Inset>
  );
}
