import { useMemo } from 'react';
import type { ReadyAssessment } from '#storage/hooks.ts';
import { makeAssessmentFile } from '#storage/oneAssessment.ts';
import { makeSignedFile } from '#storage/signedFile.ts';
import { href } from '#state/paths.ts';
import type { MadeDocument } from './documentMaker.ts';
import { ExportGroup, type RowTools } from './ExportGroup.tsx';
import { ExportFile, ExportLink } from './ExportRow.tsx';
import { aboutSize } from './fileSizes.ts';

/** Files that this tool reads again, here or on another computer. */
export function CopiesForThisTool({ facts, row }: { facts: ReadyAssessment; row: RowTools }) {
  const { assessment, signed } = facts;
  const size = useMemo(() => aboutSize(jsonSize(facts)), [facts]);
  return (
    <ExportGroup id="json" title="Copies for this tool">
      {signed === 'intact' && (
        <ExportFile
          name="Signed-off copy"
          format={`JSON, ${size}`}
          hint="To prove later that nothing was changed. Whoever opens it here is told whether it is intact."
          noun="signed-off copy"
          make={async () => jsonDocument(await makeSignedFile(assessment.id, __APP_VERSION__))}
          {...row}
        />
      )}
      <ExportFile
        name="This assessment"
        format={`JSON, ${size}`}
        hint="To go on with it on another computer."
        noun="file of this assessment"
        make={async () => jsonDocument(await makeAssessmentFile(assessment.id, __APP_VERSION__))}
        {...row}
      />
      <ExportLink
        name="Everything on this device"
        format="JSON, opens your data"
        hint="A backup file of all assessments, to restore if something goes wrong."
        href={href('data')}
      />
    </ExportGroup>
  );
}

const jsonDocument = ({ name, text }: { name: string; text: string }): MadeDocument => ({
  fileName: name,
  bytes: new TextEncoder().encode(text),
  type: 'application/json',
});

/** The wording of the matrices and the answers make nearly all of such a file. */
function jsonSize({ matrices, responses, evidence, actions }: ReadyAssessment): number {
  const parts = [matrices, [...responses.values()], [...evidence.values()], actions];
  return parts.reduce((sum, part) => sum + JSON.stringify(part).length, 3000);
}
